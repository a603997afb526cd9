import type { Recovery, SensitivityInterval } from '../../contract/disruption.js';
import { distanceSteps } from '../centrality/distance-sums.js';
import { runDraws } from '../draws/run-draws.js';
import type { LoopHooks } from '../hooks.js';
import { intervalWithMedian } from '../sensitivity-interval.js';
import { RECOVERY_NUMBERS, type RecoveryInput } from './recovery-draws.js';

/**
 * What a network may be after it has closed its gaps, by `drawNewLinks` with so many seeds: networks
 * resist the removal of central members, and can grow more cohesive after it (Duijn, Kashirin & Sloot
 * 2014, 10.1038/srep04238). Sensitivity intervals: 5th to 95th percentile of the draws.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function simulateRecovery(
  input: RecoveryInput,
  runs: number,
  hooks: LoopHooks = {},
): Recovery {
  const drawn: number[][] = RECOVERY_NUMBERS.map(() => []);
  runDraws(
    'recovery',
    input,
    { draws: runs, numbers: RECOVERY_NUMBERS.length, stepsEach: distanceSteps(input.skeleton) },
    (numbers) => {
      numbers.forEach((number, at) => drawn[at]?.push(number));
    },
    hooks,
  );
  const intervalOf = (name: (typeof RECOVERY_NUMBERS)[number]): SensitivityInterval =>
    intervalWithMedian(drawn[RECOVERY_NUMBERS.indexOf(name)] ?? []);
  return {
    ...{ runs, share: input.share },
    newLinks: intervalOf('newLinks'),
    largestComponent: intervalOf('largestComponent'),
    efficiency: intervalOf('efficiency'),
    reachablePairs: intervalOf('reachablePairs'),
  };
}
