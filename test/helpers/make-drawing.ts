import type { z } from 'zod';
import type { drawingSchema, sheetSchema } from '../../server/contract/drawing.js';
import type { GraphView } from '../../server/contract/graph-view.js';

type Drawing = z.input<typeof drawingSchema>;

/** A drawing of a view, its shapes on a grid, as the page would send it. */
export function makeDrawing(
  { nodes, bundles }: Pick<GraphView, 'nodes' | 'bundles'>,
  more: Partial<Drawing> = {},
): Drawing {
  const columns = Math.ceil(Math.sqrt(nodes.length));
  const links = new Map<string, { a: string; b: string; links: number }>();
  for (const bundle of bundles) {
    if (bundle.source === bundle.target) continue;
    const [a = '', b = ''] = [bundle.source, bundle.target].sort();
    const key = JSON.stringify([a, b]);
    const known = links.get(key) ?? { a, b, links: 0 };
    known.links += bundle.links;
    links.set(key, known);
  }
  return {
    frame: { left: 0, top: 0, width: 100 + columns * 120, height: 100 + columns * 80 },
    nodes: nodes.map(({ id }, index) => ({
      id,
      x: 80 + (index % columns) * 120,
      y: 60 + Math.floor(index / columns) * 80 + (index % 2) * 30,
      ...{ radius: 8, colour: '#0072B2', named: true },
    })),
    lines: [...links.values()].map((line) => ({ ...line, width: 1.5 })),
    ...{ groups: [], filter: {}, colourBy: 'kind', sizeWords: 'number of links' },
    ...more,
  };
}

/** How it goes onto paper, as by default. */
export function makeSheet(
  more: Partial<z.input<typeof sheetSchema>> = {},
): z.input<typeof sheetSchema> {
  return { title: 'The busiest entities', date: '2026-11-23', ...more };
}
