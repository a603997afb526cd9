import type { Drawing, Sheet } from '../../../contract/drawing.js';
import type { DrawnFacts, NumberedShape } from '../drawn-facts.js';
import type { Typesetter } from '../text/typesetter.js';
import { areaMarks } from './draw-groups.js';
import { guideMarks } from './draw-guides.js';
import { lineMarks } from './draw-lines.js';
import { shapeMarks } from './draw-shape.js';
import { type Mark, polygon, textMark } from './marks.js';
import type { Box } from './paper.js';
import { placeWords } from './place-words.js';
import type { PrintTheme } from './print-theme.js';
import { type View, viewOf } from './view.js';

export interface DrawnNetwork {
  readonly marks: readonly Mark[];
  /** Lines whose number, and shapes whose name, found no room. */
  readonly unnumbered: number;
  readonly unnamed: number;
}

/** Over a shape that a what-if removes. */
function crossMark({ node }: NumberedShape, view: View, colour: string): Mark {
  const [x, y] = view.at(node.x, node.y);
  const reach = view.radius(node) * Math.SQRT1_2 + 2;
  const strokes = [
    polygon(
      [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ],
      false,
    ),
    polygon(
      [
        [x - reach, y + reach],
        [x + reach, y - reach],
      ],
      false,
    ),
  ];
  return { is: 'path', d: strokes.join(''), stroke: colour, width: 1.2 };
}

/** A fold says how many it holds where others have their icon. */
function foldCount(
  shape: NumberedShape,
  view: View,
  theme: PrintTheme,
  typesetter: Typesetter,
): Mark {
  const [x, y] = view.at(shape.node.x, shape.node.y);
  const size = Math.max(5, view.radius(shape.node) * 0.7);
  const line = typesetter.set(`${shape.entities.length}`, { size, weight: 'strong' });
  const colour = theme.hasColour ? '#ffffff' : theme.text;
  return textMark(line, x - line.width / 2, y + size * 0.36, size, colour);
}

function shapeOn(
  shape: NumberedShape,
  view: View,
  theme: PrintTheme,
  typesetter: Typesetter,
): Mark[] {
  const { node, isFold, entities } = shape;
  const [x, y] = view.at(node.x, node.y);
  const look = {
    kind: isFold ? ('person' as const) : (entities[0]?.kind ?? 'person'),
    isProtected: !isFold && (entities[0]?.isProtected ?? false),
    colour: node.colour,
    isPale: node.emphasis === 'pale' || node.struckOut,
    isFold,
  };
  return [
    ...shapeMarks(x, y, view.radius(node), look, theme),
    ...(isFold ? [foldCount(shape, view, theme, typesetter)] : []),
    ...(node.struckOut ? [crossMark(shape, view, theme.text)] : []),
  ];
}

const DEPTH = { pale: 0, plain: 1, strong: 2 } as const;

/** The network in a box: areas of groups, lines, shapes, and words over everything. */
export function drawNetwork(
  facts: DrawnFacts,
  drawing: Drawing,
  sheet: Sheet,
  box: Box,
  theme: PrintTheme,
  typesetter: Typesetter,
): DrawnNetwork {
  const view = viewOf(drawing, box);
  const areas = facts.groups.flatMap((group) =>
    group.outline.length < 3
      ? []
      : areaMarks(
          group.outline.map(([x, y]) => view.at(x, y)),
          group,
          theme,
        ),
  );
  const lines = facts.lines
    .toSorted((p, q) => DEPTH[p.line.emphasis] - DEPTH[q.line.emphasis])
    .flatMap((line) => lineMarks(line, view, theme));
  const shapes = facts.shapes
    .toSorted((p, q) => DEPTH[p.node.emphasis] - DEPTH[q.node.emphasis])
    .flatMap((shape) => shapeOn(shape, view, theme, typesetter));
  const words = placeWords(facts, sheet, view, theme, typesetter);
  const guides = guideMarks(facts, view, theme, typesetter);
  return { ...words, marks: [...areas, ...guides, ...lines, ...shapes, ...words.marks] };
}
