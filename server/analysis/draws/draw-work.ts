/** The works that are done in draws; see `begin-draws.ts` for what each reads. */
export type DrawKind =
  'decidingLinks' | 'otherRecords' | 'recovery' | 'sensitivity' | 'significance' | 'structure';

/**
 * Measuring a network again and again, altered in another way each time. A draw knows its number alone: its
 * randomness comes from a seed and that number, so that it is the same whoever does it, and when. Draws are
 * handed out in batches.
 */
export interface DrawWork {
  readonly kind: DrawKind;
  /** What all draws read: plain values, records and flat arrays. */
  readonly input: object;
  readonly draws: number;
  /** Numbers that a draw gives. */
  readonly numbers: number;
  /** Whether those of all draws are added up, place by place; else each draw has numbers of its own. */
  readonly isSummed: boolean;
  readonly batches: number;
  readonly outputLength: number;
  /** Links visited, about, by all of them. */
  readonly steps: number;
}
