import type { Drawing } from '../../../contract/drawing.js';
import { ENTITY_KINDS } from '../../../contract/entity.js';
import type { Confirmation } from '../../../contract/line-dashes.js';
import type { DrawnFacts } from '../drawn-facts.js';
import type { SentenceKey } from '../wording/english.js';
import type { Wording } from '../wording/wording.js';
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

/** What colours and sizes stand for; the words are masked. */
type Told = Pick<Drawing, 'colourBy' | 'sizeWords'>;

const RADIUS = 4.6;

const CONFIRMATIONS = {
  supported: 'legendSupported',
  unconfirmed: 'legendUnconfirmed',
  doubtful: 'legendDoubtful',
} as const satisfies Record<Confirmation, SentenceKey>;

function kindItems(
  { shapes }: DrawnFacts,
  { colourBy }: Told,
  theme: PrintTheme,
  wording: Wording,
): LegendItem[] {
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
        words: `${wording.entityKind(kind)} (${wording.number(ofKind.length)})`,
      },
    ];
  });
  const hidden = entities.filter(({ isProtected }) => isProtected);
  const kind = hidden[0]?.kind;
  if (!kind) return kinds;
  const look = { kind, isProtected: true, colour: '#5b6a7e', isPale: false };
  const words = wording.say('legendProtected', { count: hidden.length });
  return [...kinds, { swatch: (x, y) => shapeMarks(x, y, RADIUS, look, theme), words }];
}

function foldItem({ shapes }: DrawnFacts, theme: PrintTheme, wording: Wording): LegendItem[] {
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
      words: wording.say('legendFolds', { count: folds.length }),
    },
  ];
}

function lineItems({ lines }: DrawnFacts, theme: PrintTheme, wording: Wording): LegendItem[] {
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
    return [{ swatch, words: wording.say(CONFIRMATIONS[confirmation], { count }) }];
  });
  const isDirected = lines.some(({ kinds }) => kinds.some((each) => each.direction !== 'none'));
  const most = lines.reduce((best, { links }) => Math.max(best, links), 0);
  const widest = wording.count('link', most);
  return [
    ...items,
    ...(isDirected ? [{ swatch: null, words: wording.say('arrow') }] : []),
    ...(most > 1 ? [{ swatch: null, words: wording.say('width', { links: widest }) }] : []),
    ...(lines.some(({ line }) => line.emphasis === 'strong')
      ? [{ swatch: null, words: wording.say('pathLines') }]
      : []),
  ];
}

function groupItems(
  { groups, shapes }: DrawnFacts,
  theme: PrintTheme,
  wording: Wording,
): LegendItem[] {
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
      words: wording.count('shapesOf', count, { title: groupTitle(group, theme) }),
    };
  });
}

function codeItems(
  { shapes, groups, lines }: DrawnFacts,
  { colourBy, sizeWords }: Told,
  theme: PrintTheme,
  lineNumbers: boolean,
  wording: Wording,
): LegendItem[] {
  const grouped = wording.say(theme.hasColour ? 'colourIsGroup' : 'letterIsGroup');
  const colour = theme.hasColour && colourBy === 'kind' ? wording.say('colourIsKind') : null;
  const hasLineNumbers = lineNumbers && lines.length > 0;
  return [
    groups.length > 0 ? grouped : colour,
    wording.say('size', { size: sizeWords }),
    wording.say(hasLineNumbers ? 'numberIsEntityOrLine' : 'numberIsEntity'),
    shapes.some(({ node }) => node.struckOut) ? wording.say('crossedOut') : null,
    wording.say('placesSayNothing'),
  ]
    .filter((words) => words !== null)
    .map((words) => ({ swatch: null, words }));
}

/** What shapes, lines, areas and numbers stand for, of what is on this sheet. */
export function legendItems(
  facts: DrawnFacts,
  drawing: Told,
  theme: PrintTheme,
  lineNumbers: boolean,
  wording: Wording,
): LegendItem[] {
  return [
    ...kindItems(facts, drawing, theme, wording),
    ...foldItem(facts, theme, wording),
    ...lineItems(facts, theme, wording),
    ...groupItems(facts, theme, wording),
    ...codeItems(facts, drawing, theme, lineNumbers, wording),
  ];
}
