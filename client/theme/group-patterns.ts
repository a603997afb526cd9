/** Side of a pattern's tile, in pixels. */
export const PATTERN_SIDE = 10;

/**
 * Strokes in a tile, one for each group with a colour of its own, the largest first: who cannot tell
 * the colours tells the hatching. Twelve, as there are colours.
 */
const GROUP_PATTERNS = [
  'M-1 1L1 -1M0 10L10 0M9 11L11 9',
  'M3 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z',
  'M-1 9L1 11M0 0L10 10M9 -1L11 1',
  'M0 5H10',
  'M0 0L10 10M10 0L0 10',
  'M5 0V10',
  'M0 7L5 3L10 7',
  'M2 5H8M5 2V8',
  'M1 3H6M4 8H9',
  'M0 5H10M5 0V10',
  'M5 2L8 7H2Z',
  'M3 3H7V7H3Z',
] as const;

/** The strokes of a group's pattern; none for groups that share one colour. */
export function groupPattern(group: number): string | null {
  return GROUP_PATTERNS[group - 1] ?? null;
}
