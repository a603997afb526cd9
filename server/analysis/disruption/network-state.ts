import type { NetworkState } from '../../contract/disruption.js';
import type { LoopHooks } from '../hooks.js';
import { countPairsWithin } from './count-pairs.js';
import { globalEfficiency } from './efficiency.js';
import type { Functions } from './functions.js';
import { labelComponents } from '../components/label-components.js';
import type { RemainingGraph } from './remaining-graph.js';

/**
 * How a network holds together: components, global efficiency, and pairs that a path joins, overall and
 * among those who serve each stage of the crime script. Directions are forgotten.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function networkState(
  { csr, nodes }: RemainingGraph,
  functions: Functions,
  hooks: LoopHooks = {},
): NetworkState {
  const components = labelComponents(csr);
  const places = new Map(Array.from(nodes, (node, place) => [node, place]));
  const stages = [...functions.servants].map(([stage, servants]) => {
    const left = servants.flatMap((node) => places.get(node) ?? []);
    const perComponent = new Map<number, number>();
    for (const place of left) {
      const label = components.of[place] ?? 0;
      perComponent.set(label, (perComponent.get(label) ?? 0) + 1);
    }
    const reachablePairs = countPairsWithin(perComponent.values());
    return { stage, entities: left.length, reachablePairs };
  });
  return {
    entities: nodes.length,
    largestComponent: components.sizes.reduce((most, size) => Math.max(most, size), 0),
    components: components.sizes.length,
    efficiency: globalEfficiency(csr, hooks),
    reachablePairs: countPairsWithin(components.sizes),
    stages,
  };
}
