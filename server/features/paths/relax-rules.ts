import type { GraphFilter } from '../../contract/graph-view.js';
import type { PathRules } from '../../contract/paths.js';

/** Rules with one restriction less, and that restriction in words. */
export interface Relaxed {
  readonly without: string;
  readonly rules: PathRules;
  /** All restrictions at once. */
  readonly all?: true;
}

function leave(filter: GraphFilter, ...parts: readonly (keyof GraphFilter)[]): GraphFilter {
  const kept = Object.entries(filter).filter(
    ([part]) => !parts.includes(part as keyof GraphFilter),
  );
  return Object.fromEntries(kept);
}

/** The rules with each of their restrictions left out in turn; last, of several, without any. */
export function relaxRules(rules: PathRules): Relaxed[] {
  const { filter, by, order, directed } = rules;
  const relaxed: Relaxed[] = [];
  const dropping = (without: string, ...parts: (keyof GraphFilter)[]) => {
    if (!parts.some((part) => filter[part] !== undefined)) return;
    relaxed.push({ without, rules: { ...rules, filter: leave(filter, ...parts) } });
  };
  dropping('the filter of grades', 'grades');
  dropping('the time window', 'fromMs', 'untilMs');
  dropping('the choice of link kinds', 'linkKinds');
  dropping('the choice of entity kinds', 'entityKinds');
  if (directed) relaxed.push({ without: 'directions', rules: { ...rules, directed: false } });
  if (by === 'time') {
    if (order === 'certain') {
      relaxed.push({
        without: 'certainty about the order',
        rules: { ...rules, order: 'possible' },
      });
    }
    relaxed.push({ without: 'time order', rules: { ...rules, by: 'hops' } });
  }
  if (by === 'weight' && rules.weight.by !== 'count' && rules.weight.by !== 'none') {
    relaxed.push({ without: 'the choice of weight', rules: { ...rules, by: 'hops' } });
  }
  if (relaxed.length > 1) {
    const free: PathRules = { ...rules, by: 'hops', directed: false, filter: {} };
    relaxed.push({ without: 'any of these restrictions', rules: free, all: true });
  }
  return relaxed;
}
