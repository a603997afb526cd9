import type { TimesView } from '../../server/contract/times.js';

export type Axis = NonNullable<TimesView['axis']>;

/** Both ends inclusive, ms. */
export interface TimeWindow {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** First and last step of a window, both inclusive. */
export type StepRange = readonly [number, number];

export function axisEndMs({ fromMs, stepMs, steps }: Axis): number {
  return fromMs + steps * stepMs - 1;
}

/** The window that steps stand for; either order. */
export function windowOf(axis: Axis, [a, b]: StepRange): TimeWindow {
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  return {
    fromMs: axis.fromMs + first * axis.stepMs,
    untilMs: axis.fromMs + (last + 1) * axis.stepMs - 1,
  };
}

/** The steps that a window touches, cut to the axis; an open side is the end of the axis. */
export function stepsOf(
  axis: Axis,
  {
    fromMs,
    untilMs,
  }: { readonly fromMs?: number | undefined; readonly untilMs?: number | undefined },
): StepRange {
  const clamp = (step: number) => Math.min(axis.steps - 1, Math.max(0, step));
  const at = (ms: number) => clamp(Math.floor((ms - axis.fromMs) / axis.stepMs));
  return [
    fromMs === undefined ? 0 : at(fromMs),
    untilMs === undefined ? axis.steps - 1 : at(untilMs),
  ];
}

export type Edge = 'from' | 'until' | 'both';

/** A range with an edge, or all of it, moved by steps: never off the axis, never turned round. */
export function nudge(axis: Axis, [from, until]: StepRange, edge: Edge, by: number): StepRange {
  const last = axis.steps - 1;
  if (edge === 'from') return [Math.min(until, Math.max(0, from + by)), until];
  if (edge === 'until') return [from, Math.max(from, Math.min(last, until + by))];
  const moved = Math.max(-from, Math.min(last - until, by));
  return [from + moved, until + moved];
}

/** Where playing begins: a tenth of the axis, at its start. */
export function firstPlayed(axis: Axis): StepRange {
  return [0, Math.max(0, Math.ceil(axis.steps / 10) - 1)];
}

/** The next position of a played window; null where it has reached the end. */
export function playOn(axis: Axis, range: StepRange, by: number): StepRange | null {
  const next = nudge(axis, range, 'both', by);
  return next[0] === range[0] ? null : next;
}

/**
 * Two windows to begin a comparison with: the later one given, or the last quarter of the axis, and the
 * one of the same length just before it, as far as the axis reaches.
 */
export function windowPair(axis: Axis, later: StepRange | null): readonly [StepRange, StepRange] {
  const quarter = Math.max(1, Math.floor(axis.steps / 4));
  const isUsable = later !== null && later[0] > 0;
  const [from, until] = isUsable ? later : [axis.steps - quarter, axis.steps - 1];
  const length = until - from + 1;
  return [
    [Math.max(0, from - length), Math.max(0, from - 1)],
    [from, until],
  ];
}
