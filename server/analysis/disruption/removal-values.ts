import type { RemovalMeasure } from '../../contract/disruption.js';
import { closeness } from '../centrality/closeness.js';
import { core } from '../centrality/core.js';
import { degree, strength } from '../centrality/degree.js';
import { sumDistances } from '../centrality/distance-sums.js';
import { eigenvector } from '../centrality/eigenvector.js';
import { harmonic } from '../centrality/harmonic.js';
import { pageRank } from '../centrality/page-rank.js';
import { shortestPathMeasures } from '../centrality/shortest-path-measures.js';
import { toSkeleton, type Csr } from '../csr.js';
import type { LoopHooks } from '../hooks.js';
import { effectiveSize } from '../position/effective-size.js';
import { inOutDegree, inOutStrength } from '../position/in-out-degree.js';
import { roundSignificant } from '../round-significant.js';
import { labelComponents } from '../components/label-components.js';

/** Equal positions must tie; iterated values and long sums differ in their last digits. */
const SIGNIFICANT_DIGITS = 9;

function eigenvectorOf(skeleton: Csr, hooks: LoopHooks): Float64Array {
  const { of, sizes } = labelComponents(skeleton);
  const members: number[][] = sizes.map(() => []);
  of.forEach((label, node) => members[label]?.push(node));
  return eigenvector(skeleton, members, hooks).values;
}

const COMPUTE: Readonly<
  Record<RemovalMeasure, (csr: Csr, isWeighted: boolean, hooks: LoopHooks) => ArrayLike<number>>
> = {
  betweenness: (csr, _isWeighted, hooks) => shortestPathMeasures(csr, hooks).betweenness,
  closeness: (csr, _isWeighted, hooks) => {
    const { reachedBy, farness } = sumDistances(csr, hooks);
    return farness.map((sum, node) => closeness(reachedBy[node] ?? 0, sum, csr.ids.length));
  },
  harmonic: (csr, _isWeighted, hooks) =>
    sumDistances(csr, hooks).inverse.map((sum) => harmonic(sum, csr.ids.length)),
  degree: (csr) => degree(toSkeleton(csr, true)),
  strength: (csr) => strength(csr),
  pageRank: (csr, _isWeighted, hooks) => pageRank(csr, hooks),
  eigenvector: (csr, isWeighted, hooks) => eigenvectorOf(toSkeleton(csr, !isWeighted), hooks),
  core: (csr) => {
    const skeleton = toSkeleton(csr, true);
    return core(skeleton, degree(skeleton));
  },
  inDegree: (csr) => inOutDegree(csr).incoming,
  outDegree: (csr) => inOutDegree(csr).outgoing,
  inStrength: (csr) => inOutStrength(csr).incoming,
  outStrength: (csr) => inOutStrength(csr).outgoing,
  effectiveSize: (csr) => effectiveSize(toSkeleton(csr, false)),
};

/**
 * A measure of every node as docs/measures.md defines it, to nine significant digits so that positions
 * that are equal by symmetry tie. 0 where it is not defined.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function removalValues(
  csr: Csr,
  measure: RemovalMeasure,
  isWeighted: boolean,
  hooks: LoopHooks = {},
): Float64Array {
  return Float64Array.from(COMPUTE[measure](csr, isWeighted, hooks), (value) =>
    Number.isNaN(value) ? 0 : roundSignificant(value, SIGNIFICANT_DIGITS),
  );
}
