import type { Tie } from '../../state/merge-bundles.js';
import { formatCount } from '../../words/format.js';
import { LINK_KIND_WORDS } from '../../words/kind-words.js';

/** Kinds named beside a line; more would cover the picture. */
const MAX_KINDS = 2;

/** What a line stands for: `Calls 41 · Payments 3`. */
export function describeTie({ bundles }: Tie): string {
  const counts = new Map<string, number>();
  for (const { kind, links } of bundles) {
    const word = LINK_KIND_WORDS[kind].many;
    counts.set(word, (counts.get(word) ?? 0) + links);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const named = sorted.slice(0, MAX_KINDS).map(([word, count]) => `${word} ${formatCount(count)}`);
  const rest = sorted.length - named.length;
  return rest > 0 ? `${named.join(' · ')} +${rest}` : named.join(' · ');
}
