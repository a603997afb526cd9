import type { FurtherMeasure, LinkMeasures } from '../../contract/further-measures.js';
import type { Csr } from '../csr.js';
import { findBlocks } from '../decomposition/blocks.js';
import type { LoopHooks } from '../hooks.js';
import { roundSignificant } from '../round-significant.js';
import { bridges } from './bridges.js';
import { linkBetweenness } from './link-betweenness.js';

/** A case may have millions of links; a result is to be read. */
export const LINKS_LISTED = 1_000;

export interface MeasuredLinks {
  readonly links: LinkMeasures[];
  /** Before the list was cut to `LINKS_LISTED`. */
  readonly found: number;
}

/**
 * The links with the highest betweenness, equal ones by the order of their ends; where betweenness is
 * not asked for the bridges. Undefined where neither is.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function measureLinks(
  chosen: readonly FurtherMeasure[],
  csr: Csr,
  skeleton: Csr,
  hooks: LoopHooks,
): MeasuredLinks | undefined {
  const wantsBetweenness = chosen.includes('linkBetweenness');
  const wantsBridges = chosen.includes('bridge');
  if (!wantsBetweenness && !wantsBridges) return undefined;
  const order = csr.ids.length;
  const pairOf = (from: number, to: number): number =>
    Math.min(from, to) * order + Math.max(from, to);
  const isBridge = new Set(
    wantsBridges ? bridges(findBlocks(skeleton)).map((ends) => pairOf(...ends)) : [],
  );
  const values = wantsBetweenness ? linkBetweenness(csr, hooks) : undefined;
  const links: (LinkMeasures & { arc: number })[] = [];
  for (let from = 0; from < order; from++) {
    const end = csr.offsets[from + 1] ?? 0;
    for (let arc = csr.offsets[from] ?? 0; arc < end; arc++) {
      const to = csr.targets[arc] ?? 0;
      if (!csr.directed && to < from) continue;
      const bridge = isBridge.has(pairOf(from, to));
      if (!wantsBetweenness && !bridge) continue;
      links.push({
        ...{ arc, source: csr.ids[from] ?? '', target: csr.ids[to] ?? '' },
        ...(values && { linkBetweenness: roundSignificant(values[arc] ?? 0, 12) }),
        ...(wantsBridges && { bridge }),
      });
    }
  }
  links.sort(
    (left, right) =>
      (right.linkBetweenness ?? 0) - (left.linkBetweenness ?? 0) || left.arc - right.arc,
  );
  const listed = links.slice(0, LINKS_LISTED).map(({ arc: _, ...link }) => link);
  return { links: listed, found: links.length };
}
