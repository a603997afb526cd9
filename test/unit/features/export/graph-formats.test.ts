import type { Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { entity, type FakeCase, link, source } from './fake-store.js';
import { HOSTILE_CASE, HOSTILE_NAMES } from './hostile-case.js';
import { attributesOf, listElements, readXml } from './read-xml.js';
import { exportText } from './run-export.js';

/** XML 1.0, fifth edition: Char. */
const ALLOWED = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;

const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const MARCH = { startMs: Date.UTC(2024, 2, 1), endMs: Date.UTC(2024, 3, 1) };

const SMALL_CASE: FakeCase = {
  sources: [source(1, 'links & more.csv')],
  pages: [
    {
      entities: [
        entity({
          id: 'a',
          name: 'Ion',
          values: { nationality: 'RO' },
          firstMs: MARCH.startMs,
          lastMs: MARCH.endMs,
        }),
      ],
      links: [
        link({ id: '1', source: 'a', target: 'b', time: MARCH, weight: 2.5 }),
        link({
          id: '1',
          kind: 'pays',
          source: 'a',
          target: 'b',
          directed: true,
          amount: 99.5,
          currency: 'EUR',
          time: { startMs: Date.UTC(2024, 2, 5, 14, 30) },
          statements: [
            { provenance: { source: 1, row: 7, grade: 'admiralty:B2' }, values: { amount: 99.5 } },
          ],
        }),
      ],
    },
    { entities: [entity({ id: 'b', kind: 'company', name: 'Sunrise Ltd' })], links: [] },
  ],
};

describe.each(['graphml', 'gexf'] as const)('%s', (format) => {
  test('is well-formed and holds no character that XML forbids, whatever the names', async () => {
    const xml = await exportText(HOSTILE_CASE, format);
    expect(() => readXml(xml)).not.toThrow();
    expect(xml).toMatch(ALLOWED);
    expect(xml).not.toContain('<!');
    expect(xml).not.toContain('<script');
  });

  test('the same content gives the same bytes', async () => {
    expect(await exportText(SMALL_CASE, format)).toBe(await exportText(SMALL_CASE, format));
  });
});

describe('GraphML', () => {
  async function read(content: FakeCase) {
    const document = readXml(await exportText(content, 'graphml'));
    return {
      keys: listElements(document, 'key').map((key) => key.getAttribute('id')),
      graph: attributesOf(listElements(document, 'graph')[0]),
      nodes: listElements(document, 'node'),
      edges: listElements(document, 'edge'),
    };
  }

  const idOf = (element: Element) => element.getAttribute('id');

  function dataOf(element: Element | undefined): Record<string, string> {
    const data = element ? listElements(element, 'data') : [];
    return Object.fromEntries(
      data.map((each) => [each.getAttribute('key') ?? '', each.textContent ?? '']),
    );
  }

  test('nodes and edges by the ids of the files, every key declared', async () => {
    const { keys, graph, nodes, edges } = await read(SMALL_CASE);
    expect(graph['edgedefault']).toBe('directed');
    expect(nodes.map(idOf)).toEqual(['a', 'b']);
    expect(edges.map(idOf)).toEqual(['knows:1', 'pays:1']);
    const used = [...nodes, ...edges].flatMap((item) => Object.keys(dataOf(item)));
    for (const id of used) expect(keys).toContain(id);
  });

  test('what is known of a node and of an edge', async () => {
    const { nodes, edges } = await read(SMALL_CASE);
    expect(dataOf(nodes[0])).toEqual({
      'node.label': 'Ion',
      'node.kind': 'person',
      'node.name': 'Ion',
      'node.firstSeen': '2024-03-01T00:00:00Z',
      'node.lastSeen': '2024-04-01T00:00:00Z',
      'node.properties': '{"nationality":"RO"}',
    });
    expect(dataOf(edges[0])).toMatchObject({
      'edge.weight': '2.5',
      'edge.directed': 'false',
      'edge.startTime': '2024-03',
      'edge.endTime': '2024-03',
    });
    expect(dataOf(edges[1])).toEqual({
      'edge.label': 'pays',
      'edge.linkId': '1',
      'edge.kind': 'pays',
      'edge.directed': 'true',
      'edge.amount': '99.5',
      'edge.currency': 'EUR',
      'edge.startTime': '2024-03-05T14:30:00Z',
      'edge.endTime': '2024-03-05T14:30:00Z',
      'edge.grade': 'admiralty:B2',
      'edge.sourceFile': 'links & more.csv',
      'edge.sourceRow': '7',
      'edge.records': '1',
    });
  });

  test('hostile ids and names read back the same, but for what XML forbids', async () => {
    const { nodes } = await read(HOSTILE_CASE);
    expect(nodes.map(idOf)).toEqual(HOSTILE_NAMES.map((_, at) => `E${at} <&">`));
    expect(nodes.map((node) => dataOf(node)['node.name'])).toEqual(
      HOSTILE_NAMES.map((name) => name.replace(FORBIDDEN, '\uFFFD')),
    );
  });
});

describe('GEXF', () => {
  async function read(content: FakeCase) {
    const document = readXml(await exportText(content, 'gexf'));
    const all = (name: string) => listElements(document, name).map(attributesOf);
    return { gexf: all('gexf')[0], graph: all('graph')[0], nodes: all('node'), edges: all('edge') };
  }

  test('a dynamic graph of version 1.3', async () => {
    const { gexf, graph, nodes } = await read(SMALL_CASE);
    expect(gexf?.['version']).toBe('1.3');
    expect(graph?.['mode']).toBe('dynamic');
    expect(nodes[0]).toMatchObject({ id: 'a', label: 'Ion', start: '2024-03-01T00:00:00Z' });
  });

  test('every value has a declared attribute of its class', async () => {
    const document = readXml(await exportText(SMALL_CASE, 'gexf'));
    const ids = (name: string, key: string) =>
      listElements(document, name).map((each) => each.getAttribute(key) ?? '');
    const declared = new Set(ids('attribute', 'id'));
    for (const used of ids('attvalue', 'for')) expect(declared).toContain(used);
  });

  test('ends are inclusive, weights and kinds are those of the links', async () => {
    const { edges } = await read(SMALL_CASE);
    expect(edges[0]).toMatchObject({
      id: 'knows:1',
      source: 'a',
      target: 'b',
      kind: 'knows',
      weight: '2.5',
      start: '2024-03-01T00:00:00Z',
      end: '2024-03-31T23:59:59.999Z',
    });
    expect(edges[1]?.['start']).toBe(edges[1]?.['end']);
    expect(edges[1]).not.toHaveProperty('weight');
  });
});
