import type { EntityExtra, EntityExtras, FurtherMeasure } from '../contract/further-measures.js';
import { LENGTH_EXPONENTS, listExtras } from '../contract/further-measures.js';
import { weightedPaths, type WeightedPaths } from './centrality/weighted-paths.js';
import type { Brokerage } from './community/brokerage.js';
import { participation } from './community/participation.js';
import { withinCommunity } from './community/within-community.js';
import { toSkeleton, type Csr } from './csr.js';
import { findBlocks } from './decomposition/blocks.js';
import type { LoopHooks } from './hooks.js';
import { clustering } from './position/clustering.js';
import { constraint } from './position/constraint.js';
import { cutPoints } from './position/cut-points.js';
import { effectiveSize } from './position/effective-size.js';
import { inOutDegree, inOutStrength } from './position/in-out-degree.js';
import { roundSignificant } from './round-significant.js';

interface MeasuredGraph {
  readonly csr: Csr;
  readonly skeleton: Csr;
  /** The community of each node. */
  readonly groups: ArrayLike<number>;
  /** Broker roles, by whichever groups; null = none is asked for. */
  readonly roles: Brokerage['roles'] | null;
  /** The same links with the weights whose inverses are lengths; null = weighted paths are left out. */
  readonly strengths: Csr | null;
}

/** With what several measures share, computed when the first asks. */
interface SharedGraph extends MeasuredGraph {
  readonly mutual: () => Csr;
  /** By each of `LENGTH_EXPONENTS`. */
  readonly paths: readonly (() => WeightedPaths)[];
}

const COMPUTE: Readonly<Record<EntityExtra, (graph: SharedGraph) => Float64Array>> = {
  inDegree: ({ csr }) => inOutDegree(csr).incoming,
  outDegree: ({ csr }) => inOutDegree(csr).outgoing,
  inStrength: ({ csr }) => inOutStrength(csr).incoming,
  outStrength: ({ csr }) => inOutStrength(csr).outgoing,
  clustering: ({ skeleton }) => clustering(skeleton),
  constraint: ({ mutual }) => constraint(mutual()),
  effectiveSize: ({ mutual }) => effectiveSize(mutual()),
  cutPoint: ({ skeleton }) => cutPoints(findBlocks(skeleton)),
  participation: ({ skeleton, groups }) => participation(skeleton, groups),
  withinCommunity: ({ skeleton, groups }) => withinCommunity(skeleton, groups),
  coordinator: ({ roles }) => roles?.coordinator ?? NOT_COUNTED,
  itinerant: ({ roles }) => roles?.itinerant ?? NOT_COUNTED,
  gatekeeper: ({ roles }) => roles?.gatekeeper ?? NOT_COUNTED,
  representative: ({ roles }) => roles?.representative ?? NOT_COUNTED,
  liaison: ({ roles }) => roles?.liaison ?? NOT_COUNTED,
  betweennessAlpha0: (graph) => weighted(graph, 0).betweenness,
  betweennessAlphaHalf: (graph) => weighted(graph, 1).betweenness,
  betweennessAlpha1: (graph) => weighted(graph, 2).betweenness,
  closenessAlpha0: (graph) => weighted(graph, 0).closeness,
  closenessAlphaHalf: (graph) => weighted(graph, 1).closeness,
  closenessAlpha1: (graph) => weighted(graph, 2).closeness,
};

const NOT_COUNTED = new Float64Array();

const NOT_COMPUTED: WeightedPaths = {
  betweenness: new Float64Array(),
  closeness: new Float64Array(),
};

function weighted({ paths }: SharedGraph, exponent: number): WeightedPaths {
  return paths[exponent]?.() ?? NOT_COMPUTED;
}

/**
 * The measures of entities that are asked for, per node, to 12 significant digits; undefined where
 * none is. A value that is not defined, or was not computed, is left out.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function entityExtras(
  chosen: readonly FurtherMeasure[],
  graph: MeasuredGraph,
  hooks: LoopHooks = {},
): ((node: number) => EntityExtras) | undefined {
  const wanted = listExtras(chosen);
  if (wanted.length === 0) return undefined;
  const { strengths } = graph;
  const shared: SharedGraph = {
    ...graph,
    mutual: once(() => toSkeleton(graph.csr, false)),
    paths:
      strengths === null
        ? []
        : LENGTH_EXPONENTS.map((exponent) => once(() => weightedPaths(strengths, exponent, hooks))),
  };
  const columns = wanted.map((measure) => ({ measure, values: COMPUTE[measure](shared) }));
  return (node) => {
    const extras: EntityExtras = {};
    for (const { measure, values } of columns) {
      const value = values[node] ?? NaN;
      if (!Number.isNaN(value)) extras[measure] = roundSignificant(value, 12);
    }
    return extras;
  };
}

function once<Value extends object>(compute: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= compute());
}
