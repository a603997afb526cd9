import type { AnalysisParameters } from '../../../server/contract/results.js';

/** Random networks that a comparison draws. */
export const DRAWS = 99;

/** What an analysis is asked of groups beside finding them. */
export interface GroupChoices {
  readonly compares: boolean;
  readonly agrees: boolean;
  readonly keepsLevels: boolean;
}

export const NO_CHOICES: GroupChoices = { compares: false, agrees: false, keepsLevels: false };

export function toGroupParameters({
  compares,
  agrees,
  keepsLevels,
}: GroupChoices): Partial<AnalysisParameters> {
  return {
    ...(compares && { nullDraws: DRAWS }),
    ...(agrees && { consensus: true }),
    ...(keepsLevels && { levels: true }),
  };
}
