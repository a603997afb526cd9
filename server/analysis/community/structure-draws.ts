import type { AnalysisParameters } from '../../contract/results.js';
import type { Snapshot } from '../../contract/snapshot.js';
import { linksToCsr } from '../csr.js';
import type { DoDraw } from '../draws/do-draw.js';
import { layAnywhere } from '../null-model/lay-anywhere.js';
import { toNullForm } from '../null-model/null-form.js';
import { rewire } from '../null-model/rewire.js';
import { projectNetwork } from '../projection/project-network.js';
import { createStream, type Random } from '../random.js';
import type { SimpleLinks } from '../simple-links.js';
import { finderFor, type MeasuredNetwork } from './find-communities.js';
import { fitCore } from './fit-core.js';

export interface StructureInput {
  readonly snapshot: Snapshot;
  /** Each random network is measured as a run with these measures the recorded one. */
  readonly parameters: AnalysisParameters;
  /** Whether random networks are rewired, and links laid anywhere: neither where that changes nothing. */
  readonly rewires: boolean;
  readonly lays: boolean;
  /** Whether the recorded network has a core to compare with. */
  readonly fits: boolean;
}

/** What a random network gives, in this order; NaN where it could not be drawn, or is not asked for. */
export const STRUCTURE_NUMBERS = ['modularity', 'rewiredFit', 'anywhereFit'] as const;

/** The randomness of a random network; that of the fit of the recorded one is the stream before the first. */
export function streamOfDraw(seed: number, draw: number): Random {
  return createStream(seed, draw + 1);
}

/** Random networks with their modularity, found as that of the recorded one, and core–periphery fits. */
export function beginStructure(input: StructureInput): DoDraw {
  const { snapshot, parameters, rewires, lays, fits } = input;
  const network = projectNetwork(snapshot, parameters);
  const form = toNullForm(snapshot, parameters, network);
  const lay = (links: SimpleLinks): MeasuredNetwork => {
    const pairs = form.toPairs(links);
    return { ...pairs, csr: linksToCsr(network.csr.ids, pairs.links, form.directed) };
  };
  return (draw, output) => {
    output.fill(NaN);
    const random = streamOfDraw(parameters.seed, draw);
    if (rewires) {
      const { links, exchanges } = rewire(form.links, form.kinds, form.directed, random);
      if (exchanges >= links.from.length) {
        const rewired = lay(links);
        output[0] = finderFor(rewired, parameters).find(parameters.seed).modularity;
        if (fits) output[1] = fitCore(rewired.csr, random)?.fit ?? 0;
      }
    }
    if (!lays) return;
    const laid = layAnywhere(form.links, form.kinds, form.directed, random);
    if (laid) output[2] = fitCore(lay(laid).csr, random)?.fit ?? 0;
  };
}
