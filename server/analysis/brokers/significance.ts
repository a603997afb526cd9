import type { BrokerOutcome } from '../../contract/brokers.js';
import type { Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';
import type { NullForm } from '../null-model/laid-anew.js';
import { rewire } from '../null-model/rewire.js';
import { createRandom } from '../random.js';
import { roundSignificant } from '../round-significant.js';
import { toRows } from '../simple-links.js';
import { benjaminiHochberg, empiricalP } from './benjamini-hochberg.js';
import { betweennessOf } from './betweenness-of.js';
import type { Contest } from './contests.js';

/** Values that differ by less than this part are equal. */
const TOLERANCE = 1e-9;

/** Not a multiple of the step between the seeds of the sensitivity draws. */
const SEED_STEP = 104_729;

export interface Significance {
  readonly summary: BrokerOutcome['significance'];
  readonly ofNode: ReadonlyMap<number, { readonly p: number; readonly q: number }>;
}

/**
 * How often rewired networks give an entity a betweenness as high as the recorded one: empirical p for
 * everybody who is ranked, and q over each ranking. Not told where the links hardly let themselves be
 * rewired (a star, a small or full network): every random network would be the recorded one.
 *
 * @param nullForm what is rewired: two-mode data in their own form, never in a projection.
 * @param run rewirings that the size of the network allows.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function testSignificance(
  csr: Csr,
  nullForm: NullForm,
  values: Float64Array,
  contests: readonly Contest[],
  { asked, run, seed }: { asked: number; run: number; seed: number },
  hooks: LoopHooks = {},
): Significance {
  const { form, directed, kinds, links, toPairs } = nullForm;
  const untested = (reason?: string): Significance => ({
    summary: { asked, run: 0, form, ...(reason !== undefined && { reason }) },
    ofNode: new Map(),
  });
  if (asked === 0) return untested();
  if (run === 0) return untested('The network is too large for random ones to compare it with.');

  const reached = new Int32Array(csr.ids.length);
  for (let draw = 0; draw < run; draw++) {
    throwIfStopped(hooks);
    hooks.onFraction?.(draw / run);
    const random = createRandom(seed + (draw + 1) * SEED_STEP);
    const rewired = rewire(links, kinds, directed, random);
    if (rewired.exchanges < links.from.length) {
      return untested(
        'Its links can hardly be exchanged with everybody keeping their number: random networks ' +
          'would be the recorded one.',
      );
    }
    const laid = toPairs(rewired.links).links;
    const drawn = toRows(csr.ids, csr.directed, {
      from: Int32Array.from(laid.sources),
      to: Int32Array.from(laid.targets),
    });
    betweennessOf(drawn).forEach((value, node) => {
      if (value >= (values[node] ?? 0) * (1 - TOLERANCE)) reached[node] = (reached[node] ?? 0) + 1;
    });
  }
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
