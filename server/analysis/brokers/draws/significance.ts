import type { Snapshot } from '../../../contract/snapshot.js';
import type { DoDraw } from '../../draws/do-draw.js';
import { toNullForm } from '../../null-model/null-form.js';
import { rewire } from '../../null-model/rewire.js';
import type { NetworkParameters } from '../../projection/network-parameters.js';
import { projectNetwork } from '../../projection/project-network.js';
import { createRandom, type Random } from '../../random.js';
import { toRows } from '../../simple-links.js';
import { betweennessOf } from '../betweenness-of.js';

export interface SignificanceInput {
  readonly snapshot: Snapshot;
  readonly parameters: NetworkParameters;
  /** Betweenness in the recorded network. */
  readonly values: Float64Array;
  readonly seed: number;
}

/** Values that differ by less than this part are equal. */
const TOLERANCE = 1e-9;

/** Not a multiple of a step between other seeds. */
const SEED_STEP = 104_729;

/** The randomness of a random network. */
export function rewiringOf(seed: number, draw: number): Random {
  return createRandom(seed + (draw + 1) * SEED_STEP);
}

/**
 * Random networks: adds 1 for each node whose betweenness reaches the recorded one and, one place further,
 * for the network whose links could hardly be exchanged.
 */
export function beginSignificance(input: SignificanceInput): DoDraw {
  const { snapshot, parameters, values, seed } = input;
  const network = projectNetwork(snapshot, parameters);
  const { ids, directed } = network.csr;
  const { kinds, links, toPairs, ...form } = toNullForm(snapshot, parameters, network);
  const addOne = (output: Float64Array, at: number): void => {
    output[at] = (output[at] ?? 0) + 1;
  };
  return (draw, output) => {
    const rewired = rewire(links, kinds, form.directed, rewiringOf(seed, draw));
    if (rewired.exchanges < links.from.length) {
      addOne(output, values.length);
      return;
    }
    const laid = toPairs(rewired.links).links;
    const drawn = toRows(ids, directed, {
      from: Int32Array.from(laid.sources),
      to: Int32Array.from(laid.targets),
    });
    betweennessOf(drawn).forEach((value, node) => {
      if (value >= (values[node] ?? 0) * (1 - TOLERANCE)) addOne(output, node);
    });
  };
}
