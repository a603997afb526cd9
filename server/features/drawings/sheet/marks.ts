import type { SetLine, TextRun } from '../text/typesetter.js';

/** How a path is drawn; lengths in points, or in units of the path where it is scaled. */
export interface Ink {
  readonly fill?: string;
  /** 0 to 1; absent = 1. */
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly [number, number];
  readonly isRound?: boolean;
}

/** A path as SVG writes it, moved and then scaled. */
export interface PathMark extends Ink {
  readonly is: 'path';
  readonly d: string;
  readonly at?: { readonly x: number; readonly y: number; readonly scale: number };
}

/** A set line whose base line begins at x, y. */
export interface TextMark {
  readonly is: 'text';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly runs: readonly TextRun[];
}

export type Mark = PathMark | TextMark;

/** One sheet: whatever is written, SVG or PDF, draws these marks and nothing else. Points, y downwards. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly marks: Mark[];
}

/** Hundredths of a point: finer is noise. */
export function inPoints(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

export type Corner = readonly [number, number];

/** Straight from corner to corner. */
export function polygon(corners: readonly Corner[], isClosed: boolean): string {
  const steps = corners.map(
    ([x, y], index) => `${index === 0 ? 'M' : 'L'}${inPoints(x)} ${inPoints(y)}`,
  );
  return `${steps.join('')}${isClosed ? 'Z' : ''}`;
}

export function rectangle(x: number, y: number, width: number, height: number): string {
  return polygon(
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ],
    true,
  );
}

export function textMark(
  line: SetLine,
  x: number,
  y: number,
  size: number,
  colour: string,
): TextMark {
  return { is: 'text', x, y, size, colour, runs: line.runs };
}
