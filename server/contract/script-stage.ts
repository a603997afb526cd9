/**
 * The stages of the crime script of trafficking in persons, in their order; corruption can serve
 * every one of them.
 */
export const SCRIPT_STAGES = [
  'recruitment',
  'transport',
  'accommodation',
  'exploitation',
  'money',
  'corruption',
] as const;
export type ScriptStage = (typeof SCRIPT_STAGES)[number];

/** The words for a function in the script, by the stage that it serves. */
const FUNCTIONS: Readonly<Record<ScriptStage, readonly string[]>> = {
  recruitment: ['recruiter'],
  transport: ['transporter', 'driver', 'document forger', 'forger'],
  accommodation: ['accommodator', 'landlord'],
  exploitation: ['exploiter', 'guard', 'enforcer', 'advertiser'],
  money: ['money collector', 'collector', 'launderer', 'money launderer'],
  corruption: ['corrupt official'],
};

const STAGE_OF: ReadonlyMap<string, ScriptStage> = new Map(
  SCRIPT_STAGES.flatMap((stage) => FUNCTIONS[stage].map((word) => [word, stage] as const)),
);

/** A function in one form, whatever its case, hyphens and spaces. */
export function normaliseFunction(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim();
}

/** The stage that a function serves; undefined for one that is not on the list. */
export function stageOfFunction(text: string): ScriptStage | undefined {
  return STAGE_OF.get(normaliseFunction(text));
}
