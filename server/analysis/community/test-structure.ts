import type { Structure } from '../../contract/communities.js';
import { rewire } from '../null-model/rewire.js';
import type { SimpleLinks } from '../simple-links.js';
import { linksToCsr, toSkeleton, type Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';
import { createStream, type Random } from '../random.js';
import { roundSignificant } from '../round-significant.js';
import { againstChance } from './against-chance.js';
import { blockDensities } from './block-densities.js';
import { corePeriphery } from './core-periphery.js';
import { describeStructure } from './describe-structure.js';
import { judgeStructure } from './judge-structure.js';
import { layAnywhere } from '../null-model/lay-anywhere.js';
import type { NullForm } from '../null-model/laid-anew.js';
import type { MeasuredNetwork } from './find-communities.js';

/** Fits begin so often; on large networks, where each takes its time, fewer. */
const STARTS = 10;
const LARGE_STARTS = 2;
const LARGE_LINKS = 20_000;

export interface StructureOptions {
  readonly draws: number;
  readonly seed: number;
  /** Modularity of the best division of a network, found as that of the recorded one. */
  readonly modularityOf: (network: MeasuredNetwork) => number;
}

/**
 * Whether a network has groups, or one core and a periphery, beyond what chance gives it. Its modularity
 * and its core–periphery fit stand beside those of networks rewired with everybody keeping the number of
 * links to each kind, and their directions (see `rewire`); the fit also beside those of networks with as
 * many links laid anywhere, since numbers of links alone can make a core (Kojaku & Masuda 2018,
 * 10.1088/1367-2630/aab547).
 *
 * @param csr at least one link.
 * @param observed modularity of the best division.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function testStructure(
  csr: Csr,
  form: NullForm,
  observed: number,
  { draws, seed, modularityOf }: StructureOptions,
  hooks: LoopHooks = {},
): Structure {
  const fitOf = (network: Csr, random: Random) => {
    const skeleton = toSkeleton(network, true);
    const starts = skeleton.targets.length / 2 > LARGE_LINKS ? LARGE_STARTS : STARTS;
    return corePeriphery(skeleton, { starts, random }, { shouldStop: hooks.shouldStop });
  };
  const lay = (links: SimpleLinks): MeasuredNetwork => {
    const pairs = form.toPairs(links);
    return { ...pairs, csr: linksToCsr(csr.ids, pairs.links, form.directed) };
  };
  const found = fitOf(csr, createStream(seed, 0));
  const modularities: number[] = [];
  const rewiredFits: number[] = [];
  const anywhereFits: number[] = [];
  let canRewire = true;
  let canLay = found !== null;
  for (let draw = 0; draw < draws && (canRewire || canLay); draw++) {
    throwIfStopped(hooks);
    hooks.onFraction?.(draw / draws);
    const random = createStream(seed, draw + 1);
    if (canRewire) {
      const { links, exchanges } = rewire(form.links, form.kinds, form.directed, random);
      canRewire = exchanges >= links.from.length;
      if (canRewire) {
        const rewired = lay(links);
        modularities.push(modularityOf(rewired));
        if (found) rewiredFits.push(fitOf(rewired.csr, random)?.fit ?? 0);
      }
    }
    const laid = canLay ? layAnywhere(form.links, form.kinds, form.directed, random) : null;
    canLay &&= laid !== null;
    if (laid) anywhereFits.push(fitOf(lay(laid).csr, random)?.fit ?? 0);
  }
  const told: Omit<Structure, 'verdict' | 'sentence' | 'figures'> = {
    ...{ draws, form: form.form },
    ...(!canRewire && {
      reason:
        'Its links can hardly be exchanged with everybody keeping their number: random networks ' +
        'would be the recorded one.',
    }),
    modularity: {
      observed: roundSignificant(observed, 12),
      ...(canRewire && { rewired: againstChance(observed, modularities) }),
    },
    ...(found && {
      corePeriphery: {
        fit: roundSignificant(found.fit, 12),
        ...membersOf(csr.ids, found.isCore),
        density: blockDensities(toSkeleton(csr, true), found.isCore),
        ...(canRewire && { rewired: againstChance(found.fit, rewiredFits) }),
        ...(canLay && { anywhere: againstChance(found.fit, anywhereFits) }),
      },
    }),
  };
  const verdict = judgeStructure(told);
  return { verdict, ...describeStructure(verdict, told), ...told };
}

function membersOf(
  ids: readonly string[],
  isCore: Uint8Array,
): { readonly coreSize: number; readonly core: string[] } {
  const core = ids.filter((_, node) => isCore[node] === 1);
  return { coreSize: core.length, core };
}
