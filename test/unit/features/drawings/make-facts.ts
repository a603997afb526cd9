import {
  type Drawing,
  drawingFileSchema,
  type Sheet,
} from '../../../../server/contract/drawing.js';
import type { EntityKind } from '../../../../server/contract/entity.js';
import type {
  DrawnFacts,
  NumberedLine,
  NumberedShape,
} from '../../../../server/features/drawings/drawn-facts.js';

/** A drawing of so many shapes in rows, each joined to the next, and what the case says of it. */
export function makeFacts(
  names: readonly string[],
  sheetOptions: Partial<Sheet> = {},
): { facts: DrawnFacts; drawing: Drawing; sheet: Sheet } {
  const columns = Math.ceil(Math.sqrt(names.length));
  const kinds: EntityKind[] = ['person', 'company', 'phone', 'account', 'touchpoint'];
  const { drawing, sheet } = drawingFileSchema.parse({
    drawing: {
      frame: { left: 0, top: 0, width: columns * 120, height: columns * 80 },
      nodes: names.map((_name, index) => ({
        id: `e${index}`,
        x: 60 + (index % columns) * 120,
        y: 40 + Math.floor(index / columns) * 80,
        ...{ radius: 9, colour: '#0072B2', group: 1 + (index % 2), named: true },
      })),
      lines: names.slice(1).map((_name, index) => ({
        ...{ a: `e${index}`, b: `e${index + 1}`, links: 2, width: 1 },
      })),
      groups: [1, 2].map((group) => ({
        ...{ group, title: `Group ${group}`, colour: '#E69F00' },
        outline: [
          [0, 0],
          [columns * 60 * group, 0],
          [columns * 60, columns * 70],
        ],
      })),
      filter: { linkKinds: ['calls'] },
      ...{ colourBy: 'community', sizeWords: 'number of links' },
    },
    sheet: { title: 'A sheet', date: '2026-11-23', ...sheetOptions },
  });
  const shapes = drawing.nodes.map((node, index): NumberedShape => ({
    number: index + 1,
    node,
    name: names[index] ?? '',
    letter: node.group === 1 ? 'A' : 'B',
    isFold: false,
    entities: [
      {
        number: `${index + 1}`,
        kind: kinds[index % kinds.length] ?? 'person',
        name: names[index] ?? '',
        isProtected: false,
        citations: [{ source: 1, grade: 'admiralty:B2', rows: [index + 1] }],
      },
    ],
  }));
  const lines = drawing.lines.flatMap((line, index): NumberedLine[] => {
    const [a, b] = [shapes[index], shapes[index + 1]];
    if (!a || !b) return [];
    return [
      {
        ...{ number: index + 1, line, a, b, links: 2 },
        kinds: [{ kind: 'calls', direction: 'forward', links: 2, amounts: {} }],
        confirmation: (['supported', 'unconfirmed', 'doubtful'] as const)[index % 3] ?? 'doubtful',
        ...{ firstMs: 0, lastMs: 86_400_000 },
        citations: [{ source: 1, grade: 'admiralty:B2', rows: [100 + index] }],
      },
    ];
  });
  const facts: DrawnFacts = {
    caseName: 'Lantern & <sons>',
    ...{ shapes, lines },
    groups: drawing.groups.map(({ group, title, colour, outline }, index) => ({
      ...{ group, letter: index === 0 ? 'A' : 'B', title, colour, outline },
    })),
    guides: [{ axis: 'x', at: 30, text: '2024-03' }],
    sources: [{ number: 1, file: 'calls.csv', kind: 'calls', sha256: 'ab'.repeat(32) }],
    counts: {
      ...{ entities: names.length, total: 231, admitted: 120, links: lines.length * 2, undrawn: 0 },
    },
  };
  return { facts, drawing, sheet };
}
