import { LINE_DASHES } from '../../../contract/line-dashes.js';
import type { NumberedLine, NumberedShape } from '../drawn-facts.js';
import { type Corner, type Mark, type PathMark, polygon } from './marks.js';
import type { PrintTheme } from './print-theme.js';
import type { View } from './view.js';

/** Thinnest line that prints well, and least arrow that can be seen, in points. */
const LEAST_WIDTH = 0.45;
const LEAST_ARROW = 3.6;

/** Length and width of an arrow for each point of its line's width, as on the page. */
const ARROW = { length: 2.4, width: 1.9 };

function dashOf({
  confirmation,
}: Pick<NumberedLine, 'confirmation'>): [number, number] | undefined {
  const gaps = LINE_DASHES[confirmation];
  if (!gaps) return undefined;
  // Pixels of the page become three quarters of a point at its usual size.
  const period = gaps.period * 0.6;
  return [period * gaps.drawn, period * (1 - gaps.drawn)];
}

/** A stroke as the lines of a confirmation are drawn. */
export function lineStroke(
  d: string,
  line: Pick<NumberedLine, 'confirmation'>,
  colour: string,
  width: number,
): PathMark {
  const dash = dashOf(line);
  return { is: 'path', d, stroke: colour, width, ...(dash && { dash }) };
}

interface Head {
  readonly tip: Corner;
  readonly base: Corner;
  readonly mark: PathMark;
}

/** An arrow that ends where a shape begins. */
function headAt(from: Corner, to: Corner, reach: number, width: number, colour: string): Head {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.max(1e-6, Math.hypot(dx, dy));
  const [ux, uy] = [dx / length, dy / length];
  const size = Math.max(LEAST_ARROW, width * ARROW.length);
  const half = (size * ARROW.width) / ARROW.length / 2;
  const tip: Corner = [to[0] - ux * reach, to[1] - uy * reach];
  const base: Corner = [tip[0] - ux * size, tip[1] - uy * size];
  const corners: Corner[] = [
    tip,
    [base[0] - uy * half, base[1] + ux * half],
    [base[0] + uy * half, base[1] - ux * half],
  ];
  return { tip, base, mark: { is: 'path', d: polygon(corners, true), fill: colour } };
}

/** How far from its middle a line to a shape ends. */
function reachOf({ node }: NumberedShape, view: View): number {
  return view.radius(node) * 0.96 + 0.8;
}

/** A line with the arrows that its records give it. */
export function lineMarks(numbered: NumberedLine, view: View, theme: PrintTheme): Mark[] {
  const { line, a, b, kinds } = numbered;
  const colour = theme.lines[line.emphasis];
  const width = Math.max(LEAST_WIDTH, line.width * view.scale);
  const start = view.at(a.node.x, a.node.y);
  const end = view.at(b.node.x, b.node.y);
  const isForward = kinds.some(({ direction }) => direction === 'forward');
  const isBackward = kinds.some(({ direction }) => direction === 'backward');
  const forward = isForward ? headAt(start, end, reachOf(b, view), width, colour) : null;
  const backward = isBackward ? headAt(end, start, reachOf(a, view), width, colour) : null;
  const body = polygon([backward?.base ?? start, forward?.base ?? end], false);
  return [
    lineStroke(body, numbered, colour, width),
    ...(forward ? [forward.mark] : []),
    ...(backward ? [backward.mark] : []),
  ];
}
