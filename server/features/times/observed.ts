import { HOLDING_KINDS } from '../../analysis/projection/holdings.js';
import type { Snapshot } from '../../contract/snapshot.js';
import type { Coverage } from '../../contract/source.js';
import type { ComparedEntity } from '../../contract/window-comparison.js';
import type { Window } from './window-counts.js';

/** Stands for everybody among the subjects of coverage. */
const EVERYBODY = '*';

function covers({ from, until }: Coverage, { fromMs, untilMs }: Window): boolean {
  return from.startMs <= fromMs && (until.endMs ?? until.startMs + 1) > untilMs;
}

/**
 * Whether declared coverage says that an entity, or whoever is recorded as holding it, was observed
 * throughout both windows, on whichever channel. Without any, nothing says that silence is no gap in
 * the watching.
 */
export function coverageTest(
  coverage: readonly Coverage[],
  snapshot: Snapshot,
  windows: readonly [Window, Window],
): (id: string) => ComparedEntity['coverage'] {
  const bySubject = new Map<string, Coverage[]>();
  for (const each of coverage) {
    const known = bySubject.get(each.subject);
    if (known) known.push(each);
    else bySubject.set(each.subject, [each]);
  }
  const holders = new Map<string, string[]>();
  for (const { kind, source, target } of snapshot.links) {
    if (!HOLDING_KINDS.includes(kind)) continue;
    holders.set(target, [...(holders.get(target) ?? []), source]);
  }
  return (id) => {
    const subjects = [id, EVERYBODY, ...(holders.get(id) ?? [])];
    const declared = subjects.flatMap((subject) => bySubject.get(subject) ?? []);
    if (declared.length === 0) return 'undeclared';
    const isCovered = (window: Window) => declared.some((each) => covers(each, window));
    return isCovered(windows[0]) && isCovered(windows[1]) ? 'both' : 'partly';
  };
}
