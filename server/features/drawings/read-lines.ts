import type { DrawnLine } from '../../contract/drawing.js';
import { gradeSupport } from '../../contract/grade.js';
import type { Confirmation } from '../../contract/line-dashes.js';
import type { Link } from '../../contract/network.js';
import { type Extent, statedInstants, widen } from '../../contract/time.js';
import { AppError } from '../../errors.js';
import { citeRecords } from './cite-records.js';
import type { LineKind, NumberedLine, NumberedShape } from './drawn-facts.js';

function supportOf({ statements }: Link): number {
  return Math.max(...statements.map(({ provenance }) => gradeSupport(provenance.grade)));
}

/** As the page draws it: by the best supported record; dotted where every link is doubtful. */
function confirmationOf(links: readonly Link[]): Confirmation {
  const supports = links.map(supportOf);
  if (supports.includes(2)) return 'supported';
  return supports.every((each) => each === 0) ? 'doubtful' : 'unconfirmed';
}

function kindsOf(links: readonly Link[], isFromA: (link: Link) => boolean): LineKind[] {
  const found = new Map<string, LineKind & { links: number; amounts: Record<string, number> }>();
  for (const link of links) {
    const { kind, directed, amount, currency } = link;
    const direction = directed ? (isFromA(link) ? 'forward' : 'backward') : 'none';
    const key = `${kind} ${direction}`;
    const known = found.get(key) ?? { kind, direction, links: 0, amounts: {} };
    known.links += 1;
    if (amount !== undefined && currency !== undefined) {
      known.amounts[currency] = (known.amounts[currency] ?? 0) + amount;
    }
    found.set(key, known);
  }
  return [...found.values()].sort((p, q) => q.links - p.links);
}

/** Where the shapes of a drawing are, by the ids of their entities as the caller sees them. */
export type ShapeOf = (entity: string) => NumberedShape | undefined;

function pairKey(one: NumberedShape, other: NumberedShape): string {
  return one.number < other.number
    ? `${one.number} ${other.number}`
    : `${other.number} ${one.number}`;
}

/** Links by the pair of shapes that they join; those within a fold are in none. */
export function linksByPair(links: readonly Link[], shapeOf: ShapeOf): Map<string, Link[]> {
  const byPair = new Map<string, Link[]>();
  for (const link of links) {
    const [source, target] = [shapeOf(link.source), shapeOf(link.target)];
    if (!source || !target || source === target) continue;
    const key = pairKey(source, target);
    const known = byPair.get(key);
    if (known) known.push(link);
    else byPair.set(key, [link]);
  }
  return byPair;
}

function describeLine(
  line: DrawnLine,
  ends: readonly [NumberedShape, NumberedShape],
  links: readonly Link[],
  shapeOf: ShapeOf,
): Omit<NumberedLine, 'number'> {
  const [a, b] = ends[0].number < ends[1].number ? ends : [ends[1], ends[0]];
  const span: Extent = {};
  for (const { time } of links) if (time) widen(span, statedInstants(time));
  return {
    ...{ line, a, b, links: links.length },
    kinds: kindsOf(links, ({ source }) => shapeOf(source) === a),
    confirmation: confirmationOf(links),
    ...{ firstMs: span.firstMs, lastMs: span.lastMs },
    citations: citeRecords(
      links.flatMap(({ statements }) => statements.map(({ provenance }) => provenance)),
    ),
  };
}

/**
 * The lines of a drawing with what the case says of them, numbered by the numbers of their ends.
 * @throws AppError `conflict` where the page drew another number of links than there are.
 */
export function readLines(
  drawn: readonly DrawnLine[],
  byPair: ReadonlyMap<string, readonly Link[]>,
  shapes: ReadonlyMap<string, NumberedShape>,
  shapeOf: ShapeOf,
): NumberedLine[] {
  const lines = drawn.map((line) => {
    const [a, b] = [shapes.get(line.a), shapes.get(line.b)];
    if (!a || !b || a === b) {
      throw new AppError('bad_input', 'Each line of a drawing joins two of its shapes.');
    }
    const links = byPair.get(pairKey(a, b)) ?? [];
    if (links.length !== line.links) {
      throw new AppError(
        'conflict',
        `Between ${a.name} and ${b.name} ${line.links} links were drawn, and the case now has ${links.length}: open the chart anew and export again.`,
      );
    }
    return describeLine(line, [a, b], links, shapeOf);
  });
  const byEnds = lines.toSorted((p, q) => p.a.number - q.a.number || p.b.number - q.b.number);
  const isTwice = byEnds.some((each, at) => {
    const before = byEnds[at - 1];
    return before?.a === each.a && before.b === each.b;
  });
  if (isTwice) throw new AppError('bad_input', 'A drawing has one line for each pair of shapes.');
  return byEnds.map((line, index) => ({ ...line, number: index + 1 }));
}
