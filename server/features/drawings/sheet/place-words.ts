import { type Box as Taken, LabelBoxes } from '../../../analysis/layout/label-boxes.js';
import type { EntityKind } from '../../../contract/entity.js';
import type { Sheet } from '../../../contract/drawing.js';
import type { DrawnFacts, NumberedLine, NumberedShape } from '../drawn-facts.js';
import type { TextStyle, Typesetter } from '../text/typesetter.js';
import { groupTitle } from './draw-groups.js';
import { type Corner, type Mark, rectangle, textMark } from './marks.js';
import type { PrintTheme } from './print-theme.js';
import type { View } from './view.js';

const NAME: TextStyle = { size: 6.4, weight: 'regular' };
const STRONG_NAME: TextStyle = { size: 6.4, weight: 'strong' };
const NUMBER: TextStyle = { size: 5, weight: 'strong' };
const LINE_NUMBER: TextStyle = { size: 4.8, weight: 'regular' };

/** Widest name beside a shape, in points; the schedule has the whole of it. */
const WIDEST_NAME = 150;

/** Height of a line of words for each point of its size, and of its base line below its top. */
const LEADING = 1.22;
const BASE = 0.92;

/** Kinds whose names tell more than numbers do: they get room first. */
const NAMED_FIRST: ReadonlySet<EntityKind> = new Set(['person', 'company', 'touchpoint']);

/** Shares of a line at which its number may stand, best first. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];

interface Painted {
  readonly marks: Mark[];
  /** Lines whose number found no room. */
  readonly unnumbered: number;
  /** Shapes that were to be named and found no room. */
  readonly unnamed: number;
}

/** Puts numbers, names and titles where none covers another. */
class WordPlacer {
  readonly marks: Mark[] = [];
  readonly #boxes = new LabelBoxes();

  constructor(
    readonly view: View,
    readonly theme: PrintTheme,
    readonly typesetter: Typesetter,
  ) {}

  take(x: number, y: number, halfWidth: number, halfHeight = halfWidth): void {
    this.#boxes.take({
      ...{ left: x - halfWidth, right: x + halfWidth },
      ...{ top: y - halfHeight, bottom: y + halfHeight },
    });
  }

  #isFree(box: Taken): boolean {
    const { left, top, width, height } = this.view.box;
    const isInside =
      box.left >= left && box.top >= top && box.right <= left + width && box.bottom <= top + height;
    return isInside && this.#boxes.isFree(box);
  }

  /** Writes at the first corner (left, top) where it is free; false where there is none. */
  write(
    text: string,
    style: TextStyle,
    corners: (width: number, height: number) => Corner[],
    colour: string,
  ): boolean {
    const line = this.typesetter.fit(text, style, WIDEST_NAME);
    const height = style.size * LEADING;
    for (const [left, top] of corners(line.width, height)) {
      const box = { left, top, right: left + line.width, bottom: top + height };
      if (!this.#isFree(box)) continue;
      this.#boxes.take(box);
      const halo = rectangle(left - 0.8, top + 0.3, line.width + 1.6, height - 0.3);
      this.marks.push(
        { is: 'path', d: halo, fill: '#ffffff', fillOpacity: 0.82 },
        textMark(line, left, top + style.size * BASE, style.size, colour),
      );
      return true;
    }
    return false;
  }

  /** The number of a shape on its lower right, whatever lies there: without it the schedule says nothing. */
  badge({ number, letter, node }: NumberedShape): void {
    const isLettered = letter !== null && !this.theme.hasColour;
    const line = this.typesetter.set(isLettered ? `${number} ${letter}` : `${number}`, NUMBER);
    const width = line.width + 1.6;
    const height = NUMBER.size * 1.12;
    const [middleX, middleY] = this.view.at(node.x, node.y);
    const reach = this.view.radius(node) * 0.62;
    const [x, y] = [middleX + reach + width * 0.35, middleY + reach + height * 0.4];
    this.take(x, y, width / 2, height / 2);
    this.marks.push(
      {
        ...{ is: 'path', d: rectangle(x - width / 2, y - height / 2, width, height) },
        ...{ fill: '#ffffff', stroke: this.theme.faint, width: 0.3 },
      },
      textMark(line, x - line.width / 2, y + NUMBER.size * 0.36, NUMBER.size, this.theme.text),
    );
  }

  /** Right of the shape, else left, below, above. */
  name({ node, name }: NumberedShape): boolean {
    const [x, y] = this.view.at(node.x, node.y);
    const reach = this.view.radius(node) + 2;
    const style = node.emphasis === 'strong' ? STRONG_NAME : NAME;
    return this.write(
      name,
      style,
      (width, height) => [
        [x + reach, y - height * 0.72],
        [x - reach - width, y - height / 2],
        [x - width / 2, y + reach + 3],
        [x - width / 2, y - reach - height],
        [x + reach, y - height - 1],
        [x - reach - width, y - height - 1],
      ],
      node.emphasis === 'pale' ? this.theme.faint : this.theme.text,
    );
  }

  lineNumber({ number, a, b }: NumberedLine): boolean {
    const [x1, y1] = this.view.at(a.node.x, a.node.y);
    const [x2, y2] = this.view.at(b.node.x, b.node.y);
    return this.write(
      `L${number}`,
      LINE_NUMBER,
      (width, height) =>
        SHARES.map((share): Corner => [
          x1 + (x2 - x1) * share - width / 2,
          y1 + (y2 - y1) * share - height / 2,
        ]),
      this.theme.lineNumber,
    );
  }

  /** Above its area, else below it, else at its corners. */
  groupTitle(outline: readonly Corner[], title: string, colour: string): void {
    const byHeight = [...outline].sort((p, q) => p[1] - q[1]);
    const [lowest] = byHeight.slice(-1);
    this.write(
      title,
      STRONG_NAME,
      (width, height) => [
        ...byHeight.slice(0, 1).map(([x, y]): Corner => [x - width / 2, y - height - 1]),
        ...(lowest ? [[lowest[0] - width / 2, lowest[1] + 1] as const] : []),
        ...byHeight.slice(1).map(([x, y]): Corner => [x - width / 2, y - height - 1]),
      ],
      colour,
    );
  }
}

function rankOf({ node, entities }: NumberedShape): number {
  const kind = entities[0]?.kind;
  const isMarked = node.emphasis === 'strong' || node.struckOut;
  return node.radius + (kind && NAMED_FIRST.has(kind) ? 3 : 0) + (isMarked ? 1e6 : 0);
}

/** A colour half way to the text, so that words in it can be read. */
function towardsText(colour: string, text: string): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round((channel(colour, at) + channel(text, at)) / 2));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function isNamed({ node }: NumberedShape, names: Sheet['names']): boolean {
  if (names === 'none') return false;
  return names === 'all' || node.named || node.struckOut || node.emphasis === 'strong';
}

/** Numbers of all shapes, titles of groups, names, and numbers of lines, as far as there is room. */
export function placeWords(
  { shapes, lines, groups }: DrawnFacts,
  { names, lineNumbers }: Pick<Sheet, 'names' | 'lineNumbers'>,
  view: View,
  theme: PrintTheme,
  typesetter: Typesetter,
): Painted {
  const placer = new WordPlacer(view, theme, typesetter);
  for (const { node } of shapes) {
    const [x, y] = view.at(node.x, node.y);
    placer.take(x, y, view.radius(node) * 0.8);
  }
  for (const shape of shapes) placer.badge(shape);
  for (const group of groups) {
    if (group.outline.length < 3) continue;
    const outline = group.outline.map(([x, y]) => view.at(x, y));
    const colour = theme.hasColour ? towardsText(group.colour, theme.text) : theme.text;
    placer.groupTitle(outline, groupTitle(group, theme), colour);
  }
  const wanted = shapes
    .filter((shape) => isNamed(shape, names))
    .sort((p, q) => rankOf(q) - rankOf(p) || p.number - q.number);
  const unnamed = wanted.filter((shape) => !placer.name(shape)).length;
  const numbered = lineNumbers ? lines : [];
  const unnumbered = numbered.filter((line) => !placer.lineNumber(line)).length;
  return { marks: placer.marks, unnumbered, unnamed };
}
