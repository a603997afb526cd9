import { describe, expect, test } from 'vitest';
import { firstLook } from '../../../../client/state/first-look.js';
import type { GraphBundle, GraphNode } from '../../../../server/contract/graph-view.js';

const node = (id: string, kind: GraphNode['kind'], links: number): GraphNode => ({
  ...{ id, kind, name: id, links },
  isProtected: false,
  neighbours: links,
});
const holds = (source: string, target: string): GraphBundle => ({
  ...{ source, target, kind: 'uses_phone', directed: true },
  ...{ links: 1, supported: 1, doubtful: 0 },
});

describe('first look at a case', () => {
  test('a small case is shown whole', () => {
    const nodes = [node('a', 'person', 2), node('b', 'person', 1)];
    expect(firstLook({ nodes, bundles: [] })).toEqual(['a', 'b']);
  });

  test('of a large one those with most links, and who holds them', () => {
    const phones = Array.from({ length: 300 }, (_each, index) =>
      node(`p${index}`, 'phone', 1_000 - index),
    );
    const nodes = [...phones, node('holder', 'person', 1), node('stranger', 'person', 1)];
    const shown = firstLook({
      nodes,
      bundles: [holds('holder', 'p3'), holds('stranger', 'p299')],
    });
    expect(shown).toHaveLength(151);
    expect(shown).toContain('holder');
    expect(shown).not.toContain('stranger');
    expect(shown).not.toContain('p150');
  });
});
