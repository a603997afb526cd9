import type { LinkKind } from '../../server/contract/link.js';
import type { KindTimes, TimesView } from '../../server/contract/times.js';

/** One row of bars: a kind of link, or (kind null) all the rarer kinds together. */
export interface TimeRow {
  readonly kind: LinkKind | null;
  /** Kinds that it stands for. */
  readonly kinds: readonly LinkKind[];
  readonly links: number;
  readonly counts: readonly number[];
  readonly bursts: KindTimes['bursts'];
  readonly gaps: KindTimes['gaps'];
}

/** Links that stand in no bar. */
export interface OutsideBars {
  readonly before: number;
  readonly after: number;
  readonly undated: number;
}

function toRow({ kind, links, counts, bursts, gaps }: KindTimes): TimeRow {
  return { kind, kinds: [kind], links, counts, bursts, gaps };
}

/** Rows of the kinds with most links, at most `most`: the last holds all others where there are more. */
export function timeRows({ kinds, axis }: TimesView, most: number): TimeRow[] {
  const dated = kinds.filter(({ counts }) => counts.some((count) => count > 0));
  if (dated.length <= most) return dated.map(toRow);
  const others = dated.slice(most - 1);
  const counts = new Array<number>(axis?.steps ?? 0).fill(0);
  for (const each of others) {
    each.counts.forEach((count, step) => (counts[step] = (counts[step] ?? 0) + count));
  }
  return [
    ...dated.slice(0, most - 1).map(toRow),
    {
      kind: null,
      kinds: others.map(({ kind }) => kind),
      links: others.reduce((sum, { links }) => sum + links, 0),
      counts,
      // Kinds have a usual rate each; what is rare in one may be usual in another.
      bursts: [],
      gaps: [],
    },
  ];
}

/** How many links of all kinds the bars leave out, and why. */
export function outsideBars({ kinds }: TimesView): OutsideBars {
  const sum = (part: 'before' | 'after' | 'undated') =>
    kinds.reduce((all, each) => all + each[part], 0);
  return { before: sum('before'), after: sum('after'), undated: sum('undated') };
}
