import type { Drawing } from '../../../contract/drawing.js';
import { ENTITY_KINDS } from '../../../contract/entity.js';
import type { Confirmation } from '../../../contract/line-dashes.js';
import type { DrawnFacts } from '../drawn-facts.js';
import { countOf } from './count-words.js';
import { areaMarks, groupTitle } from './draw-groups.js';
import { lineStroke } from './draw-lines.js';
import { type ShapeLook, shapeMarks } from './draw-shape.js';
import { type Mark, polygon, rectangle } from './marks.js';
import type { PrintTheme } from './print-theme.js';

/** A line of the legend: what is drawn, round a middle given, and what it stands for. */
export interface LegendItem {
  readonly swatch: ((x: number, y: number) => Mark[]) | null;
  readonly words: string;
}

const RADIUS = 4.6;

const CONFIRMATION_WORDS: Readonly<Record<Confirmation, string>> = {
  supported: 'supported: the grade of some record supports it',
  unconfirmed: 'unconfirmed: no grade supports it',
  doubtful: 'doubtful: all its grades are doubtful',
};

function kindItems({ shapes }: DrawnFacts, { colourBy }: Drawing, theme: PrintTheme): LegendItem[] {
  const entities = shapes.flatMap((shape) =>
    shape.isFold
      ? []
      : shape.entities.map(({ kind, isProtected }) => ({ kind, isProtected, shape })),
  );
  const kinds = ENTITY_KINDS.flatMap((kind): LegendItem[] => {
    const ofKind = entities.filter((each) => each.kind === kind);
    const [first] = ofKind;
    if (!first) return [];
    const isByGroup = colourBy === 'community' && kind !== 'touchpoint';
    const colour = isByGroup ? '#5b6a7e' : first.shape.node.colour;
    const look = { kind, isProtected: false, colour, isPale: false };
    return [
      {
        swatch: (x, y) => shapeMarks(x, y, RADIUS, look, theme),
        words: `${kind} (${ofKind.length})`,
      },
    ];
  });
  const hidden = entities.filter(({ isProtected }) => isProtected);
  const kind = hidden[0]?.kind;
  if (!kind) return kinds;
  const look = { kind, isProtected: true, colour: '#5b6a7e', isPale: false };
  const words = `shield: protected, under a pseudonym (${hidden.length})`;
  return [...kinds, { swatch: (x, y) => shapeMarks(x, y, RADIUS, look, theme), words }];
}

function foldItem({ shapes }: DrawnFacts, theme: PrintTheme): LegendItem[] {
  const folds = shapes.filter(({ isFold }) => isFold);
  if (folds.length === 0) return [];
  const look: ShapeLook = {
    kind: 'person',
    isProtected: false,
    colour: '#5b6a7e',
    isPale: false,
    isFold: true,
  };
  return [
    {
      swatch: (x, y) => shapeMarks(x, y, RADIUS, look, theme),
      words: `double outline: several entities in one shape, their number in it (${folds.length})`,
    },
  ];
}

function lineItems({ lines }: DrawnFacts, theme: PrintTheme): LegendItem[] {
  const items = (['supported', 'unconfirmed', 'doubtful'] as const).flatMap((confirmation) => {
    const count = lines.filter((line) => line.confirmation === confirmation).length;
    if (count === 0) return [];
    const swatch = (x: number, y: number) => {
      const d = polygon(
        [
          [x - 9, y],
          [x + 9, y],
        ],
        false,
      );
      return [lineStroke(d, { confirmation }, theme.lines.strong, 1)];
    };
    return [{ swatch, words: `${CONFIRMATION_WORDS[confirmation]} (${count})` }];
  });
  const isDirected = lines.some(({ kinds }) => kinds.some((each) => each.direction !== 'none'));
  const most = lines.reduce((best, { links }) => Math.max(best, links), 0);
  return [
    ...items,
    ...(isDirected ? [{ swatch: null, words: 'arrow: direction in the records' }] : []),
    ...(most > 1
      ? [{ swatch: null, words: `width: number of links, 1 to ${countOf(most, 'link', 'links')}` }]
      : []),
    ...(lines.some(({ line }) => line.emphasis === 'strong')
      ? [{ swatch: null, words: 'dark lines: the path that was shown' }]
      : []),
  ];
}

function groupItems({ groups, shapes }: DrawnFacts, theme: PrintTheme): LegendItem[] {
  return groups.map((group) => {
    const count = shapes.filter(({ letter }) => letter === group.letter).length;
    return {
      swatch: (x, y) => {
        if (theme.hasColour) {
          const d = rectangle(x - 5, y - 3.5, 10, 7);
          return [{ is: 'path', d, fill: group.colour }];
        }
        const corners = [
          [x - 9, y - 4],
          [x + 9, y - 4],
          [x + 9, y + 4],
          [x - 9, y + 4],
        ] as const;
        return areaMarks(corners, group, theme, corners[0]);
      },
      words: `${groupTitle(group, theme)} (${countOf(count, 'shape', 'shapes')})`,
    };
  });
}

function codeItems(
  { shapes, groups, lines }: DrawnFacts,
  { colourBy, sizeWords }: Drawing,
  theme: PrintTheme,
  lineNumbers: boolean,
): LegendItem[] {
  const grouped = theme.hasColour
    ? 'colour: densely linked group; grey: a smaller one, or none'
    : 'letter beside a number: densely linked group; no letter: a smaller one, or none';
  const colour = theme.hasColour && colourBy === 'kind' ? 'colour: kind' : null;
  return [
    groups.length > 0 ? grouped : colour,
    `size: ${sizeWords}`,
    `number: entity in the schedule${lineNumbers && lines.length > 0 ? '; L and number: line' : ''}`,
    shapes.some(({ node }) => node.struckOut) ? 'crossed out: removed in a what-if' : null,
    'places and distances say nothing by themselves',
  ]
    .filter((words) => words !== null)
    .map((words) => ({ swatch: null, words }));
}

/** What shapes, lines, areas and numbers stand for, of what is on this sheet. */
export function legendItems(
  facts: DrawnFacts,
  drawing: Drawing,
  theme: PrintTheme,
  lineNumbers: boolean,
): LegendItem[] {
  return [
    ...kindItems(facts, drawing, theme),
    ...foldItem(facts, theme),
    ...lineItems(facts, theme),
    ...groupItems(facts, theme),
    ...codeItems(facts, drawing, theme, lineNumbers),
  ];
}
