import type { Structure } from '../../contract/communities.js';
import type { AnalysisParameters } from '../../contract/results.js';
import type { Snapshot } from '../../contract/snapshot.js';
import { toSkeleton } from '../csr.js';
import { runDraws } from '../draws/run-draws.js';
import type { LoopHooks } from '../hooks.js';
import { layAnywhere } from '../null-model/lay-anywhere.js';
import { toNullForm } from '../null-model/null-form.js';
import { rewire } from '../null-model/rewire.js';
import type { ProjectedNetwork } from '../projection/project-network.js';
import { createStream } from '../random.js';
import { roundSignificant } from '../round-significant.js';
import { againstChance } from './against-chance.js';
import { blockDensities } from './block-densities.js';
import { describeStructure } from './describe-structure.js';
import { fitCore } from './fit-core.js';
import { judgeStructure } from './judge-structure.js';
import { nullSteps } from './null-budget.js';
import { STRUCTURE_NUMBERS, streamOfDraw } from './structure-draws.js';

/**
 * Whether a network has groups, or one core and a periphery, beyond what chance gives it. Its modularity
 * and its core–periphery fit stand beside those of networks rewired with everybody keeping the number of
 * links to each kind, and their directions (see `rewire`); the fit also beside those of networks with as
 * many links laid anywhere, since numbers of links alone can make a core (Kojaku & Masuda 2018,
 * 10.1088/1367-2630/aab547). Modularity is found in each by the same method, with as many runs, as in the
 * network itself.
 *
 * @param network the projection of the snapshot; at least one link.
 * @param observed modularity of the best division that the seed gives.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function testStructure(
  network: ProjectedNetwork,
  snapshot: Snapshot,
  parameters: AnalysisParameters,
  observed: number,
  hooks: LoopHooks = {},
): Structure {
  const { nullDraws: draws = 0, seed } = parameters;
  const { csr } = network;
  const form = toNullForm(snapshot, parameters, network);
  const found = fitCore(csr, createStream(seed, 0), hooks);
  // One is tried first: where it fails, so do the others, and no thread need begin.
  const tried = rewire(form.links, form.kinds, form.directed, streamOfDraw(seed, 0));
  const rewires = tried.exchanges >= form.links.from.length;
  const lays =
    found !== null &&
    layAnywhere(form.links, form.kinds, form.directed, streamOfDraw(seed, 0)) !== null;
  const stepsEach = nullSteps(form.links.from.length, parameters);
  const drawn: number[][] = STRUCTURE_NUMBERS.map(() => []);
  if (rewires || lays) {
    runDraws(
      'structure',
      { snapshot, parameters, rewires, lays, fits: found !== null },
      { draws, numbers: STRUCTURE_NUMBERS.length, stepsEach },
      (numbers) => numbers.forEach((number, at) => drawn[at]?.push(number)),
      hooks,
    );
  }
  const [modularities = [], rewiredFits = [], anywhereFits = []] = drawn;
  const canRewire = rewires && !modularities.some(Number.isNaN);
  const canLay = lays && !anywhereFits.some(Number.isNaN);
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
