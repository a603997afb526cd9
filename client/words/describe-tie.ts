import { ENTITY_KINDS } from '../../server/contract/entity.js';
import type { SharedLine, Tie } from '../state/merge-bundles.js';
import { i18n } from '../i18n/i18n.js';
import { countKind } from './count-words.js';
import { formatCount } from './format.js';
import { ENTITY_KIND_WORDS, LINK_KIND_WORDS } from './kind-words.js';

/** Kinds named beside a line; more would cover the picture. */
const MAX_KINDS = 2;

/** `Same phone 0722 …`, or `Same 2 phones, 1 place`. */
export function describeShared(shared: readonly SharedLine[]): string {
  const [first] = shared;
  if (!first) return '';
  if (shared.length === 1) {
    const items = `${ENTITY_KIND_WORDS[first.kind].one} ${first.name}`;
    return i18n.t('words:sharedItems', { items });
  }
  const counts = ENTITY_KINDS.flatMap((kind) => {
    const count = shared.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [countKind(kind, count)];
  });
  return i18n.t('words:sharedItems', { items: counts.join(', ') });
}

/** What a line stands for: `Calls 41 · Payments 3`; shared items before recorded links. */
export function describeTie({ bundles, shared = [] }: Tie): string {
  const counts = new Map<string, number>();
  for (const { kind, links } of bundles) {
    const word = LINK_KIND_WORDS[kind].many;
    counts.set(word, (counts.get(word) ?? 0) + links);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const named = sorted.slice(0, MAX_KINDS).map(([word, count]) => `${word} ${formatCount(count)}`);
  const rest = sorted.length - named.length;
  const words = [...(shared.length > 0 ? [describeShared(shared)] : []), ...named];
  return rest > 0 ? `${words.join(' · ')} +${rest}` : words.join(' · ');
}
