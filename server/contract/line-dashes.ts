/** How well a line is confirmed: by its best supported record. */
export type Confirmation = 'supported' | 'unconfirmed' | 'doubtful';

/**
 * How a line says it: solid, dashed, dotted. Lengths of a dash with its gap, in pixels of the screen,
 * and the share that is drawn.
 */
export const LINE_DASHES: Readonly<
  Record<Confirmation, { readonly period: number; readonly drawn: number } | null>
> = {
  supported: null,
  unconfirmed: { period: 9, drawn: 0.6 },
  doubtful: { period: 5, drawn: 0.4 },
};
