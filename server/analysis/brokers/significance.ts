import type { BrokerOutcome, BrokerParameters } from '../../contract/brokers.js';
import type { Snapshot } from '../../contract/snapshot.js';
import { sumDraws } from '../draws/run-draws.js';
import type { LoopHooks } from '../hooks.js';
import { toNullForm } from '../null-model/null-form.js';
import { rewire } from '../null-model/rewire.js';
import type { NetworkParameters } from '../projection/network-parameters.js';
import type { ProjectedNetwork } from '../projection/project-network.js';
import { roundSignificant } from '../round-significant.js';
import { benjaminiHochberg, empiricalP } from './benjamini-hochberg.js';
import type { Contest } from './contests.js';
import { stepsOf } from './draw-budget.js';
import { rewiringOf } from './draws/significance.js';

export interface Significance {
  readonly summary: BrokerOutcome['significance'];
  readonly ofNode: ReadonlyMap<number, { readonly p: number; readonly q: number }>;
}

export interface SignificanceOptions {
  readonly asked: BrokerParameters['rewirings'];
  /** Rewirings that the size of the network allows. */
  readonly run: number;
  readonly seed: number;
}

/**
 * How often rewired networks give an entity a betweenness as high as the recorded one: empirical p for
 * everybody who is ranked, and q over each ranking. Not told where the links hardly let themselves be
 * rewired (a star, a small or full network): every random network would be the recorded one. Two-mode data
 * are rewired in their own form, never in a projection (see `toNullForm`).
 *
 * @param network the projection of the snapshot.
 * @param values betweenness of its nodes.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function testSignificance(
  snapshot: Snapshot,
  parameters: NetworkParameters,
  network: ProjectedNetwork,
  values: Float64Array,
  contests: readonly Contest[],
  { asked, run, seed }: SignificanceOptions,
  hooks: LoopHooks = {},
): Significance {
  const { form, directed, kinds, links } = toNullForm(snapshot, parameters, network);
  const untested = (reason?: string): Significance => ({
    summary: { asked, run: 0, form, ...(reason !== undefined && { reason }) },
    ofNode: new Map(),
  });
  if (asked === 0) return untested();
  if (run === 0) return untested('The network is too large for random ones to compare it with.');
  const fixed = (): Significance =>
    untested(
      'Its links can hardly be exchanged with everybody keeping their number: random networks ' +
        'would be the recorded one.',
    );
  // One is tried first: where it fails, so do the others, and no thread need begin.
  const { exchanges } = rewire(links, kinds, directed, rewiringOf(seed, 0));
  if (exchanges < links.from.length) return fixed();

  const reached = sumDraws(
    'significance',
    { snapshot, parameters, values, seed },
    { draws: run, numbers: values.length + 1, stepsEach: stepsOf(network.csr) },
    hooks,
  );
  if ((reached[values.length] ?? 0) > 0) return fixed();
  const ofNode = new Map<number, { p: number; q: number }>();
  for (const { members } of contests) {
    const pValues = members.map((node) => empiricalP(reached[node] ?? 0, run));
    const adjusted = benjaminiHochberg(pValues);
    members.forEach((node, at) => {
      const round = (value: number | undefined): number => roundSignificant(value ?? 1, 6);
      ofNode.set(node, { p: round(pValues[at]), q: round(adjusted[at]) });
    });
  }
  return { summary: { asked, run, form }, ofNode };
}
