import { describe, expect, test } from 'vitest';
import type { DrawingFile } from '../../server/contract/drawing.js';
import type { GraphView } from '../../server/contract/graph-view.js';
import { leaksIn, truth } from '../helpers/demo-files.js';
import { makeDrawing, makeSheet } from '../helpers/make-drawing.js';
import { wordsOf } from '../helpers/svg-words.js';
import { type Answer, IN_DEMO, serve } from './serve.js';

const server = serve({}, async (at) => {
  await at.importDemo();
});

async function viewOf(request: object): Promise<GraphView> {
  return server.at.send<GraphView>('POST', `${IN_DEMO}/graph`, { body: request });
}

function draw(body: object): Promise<Answer> {
  return server.at.call('POST', `${IN_DEMO}/drawings`, { body });
}

/** The entities around protected persons, as the page would come to draw them. */
async function aroundProtected(): Promise<GraphView> {
  const { nodes } = await viewOf({ limit: 2_000 });
  const ids = nodes.filter(({ isProtected }) => isProtected).map(({ id }) => id);
  return viewOf({ entities: [...ids.slice(0, 12), 'T04', 'T01'], limit: 50 });
}

describe('a drawing', () => {
  test('names protected persons by their pseudonyms, in names, title and notes', async () => {
    const view = await aroundProtected();
    expect(view.nodes.filter(({ isProtected }) => isProtected).length).toBeGreaterThan(5);
    const [victim = ''] = truth.people.victims;
    const real =
      leaksIn(
        (
          await server.at.call('GET', `${IN_DEMO}/export?format=json`, {
            headers: { 'Disclosure-Reason': 'risk assessment' },
          })
        ).text,
      )[0] ?? '';
    expect(real).not.toBe('');
    const drawing = makeDrawing(view, { sizeWords: `size of ${real}` });
    const sheet = makeSheet({ title: `About ${real}`, notes: `${real} was seen`, names: 'all' });
    const { status, text } = await draw({ drawing, sheet, format: 'svg' });
    expect(status).toBe(200);
    expect(leaksIn(text)).toEqual([]);
    // A name that is set over two lines is one all the same.
    expect(leaksIn(wordsOf(text).replaceAll('\n', ' '))).toEqual([]);
    expect(text).not.toContain(`>${victim}<`);
    expect(wordsOf(text)).toMatch(/Protected person [0-9A-Z]{6}/u);
    expect(wordsOf(text)).toContain('person, protected');
  });

  test('takes names and kinds from the case, whatever the page says', async () => {
    const view = await viewOf({ limit: 6 });
    const drawing = makeDrawing(view);
    const lied = {
      ...drawing,
      nodes: drawing.nodes.map((node) => ({ ...node, name: 'Somebody else', kind: 'event' })),
    };
    const honest = await draw({ drawing, sheet: makeSheet(), format: 'svg' });
    const other = await draw({ drawing: lied, sheet: makeSheet(), format: 'svg' });
    expect(other.text).toBe(honest.text);
    for (const { name } of view.nodes) expect(wordsOf(honest.text)).toContain(name);
  });

  test('has the same bytes each time, and others for another question', async () => {
    const view = await viewOf({ limit: 20 });
    const body = { drawing: makeDrawing(view), sheet: makeSheet(), format: 'pdf' };
    const first = await draw(body);
    const second = await draw(body);
    expect(first.text).toBe(second.text);
    expect(first.headers.get('content-type')).toBe('application/pdf');
    const id = /drawing-([0-9a-f]{16})\.pdf/u.exec(first.headers.get('content-disposition') ?? '');
    expect(id).not.toBeNull();
    const other = await draw({ ...body, sheet: makeSheet({ date: '2026-11-24' }) });
    expect(other.headers.get('content-disposition')).not.toContain(id?.[1]);
  });

  test('follows the filter: counts, lines and the records that are cited', async () => {
    const filter = { linkKinds: ['calls' as const] };
    const view = await viewOf({ limit: 15, filter });
    const drawing = makeDrawing(view, { filter });
    const { text } = await draw({ drawing, sheet: makeSheet(), format: 'svg' });
    const words = wordsOf(text).replaceAll('\n', ' ');
    expect(words).toContain('15 of 1,208 entities drawn');
    expect(words).toContain('kinds of link: calls');
    expect(words).toMatch(/calls: \d+ from \d+ to \d+/u);
    expect(words).not.toContain('pays:');
    const links = drawing.lines.reduce((sum, line) => sum + line.links, 0);
    expect(words).toContain(`for ${links} link`);
  });

  test('folds several into one shape and still lists each of them', async () => {
    const view = await viewOf({ limit: 12 });
    const ids = view.nodes.map(({ id }) => id);
    const folded = new Set(ids.slice(0, 5));
    const standFor = (id: string) => (folded.has(id) ? 'fold-1' : id);
    const bundles = view.bundles.map((bundle) => ({
      ...bundle,
      source: standFor(bundle.source),
      target: standFor(bundle.target),
    }));
    const nodes = [
      { ...view.nodes[0]!, id: 'fold-1' },
      ...view.nodes.filter(({ id }) => !folded.has(id)),
    ];
    const drawing = makeDrawing({ nodes, bundles });
    const [fold] = drawing.nodes;
    const body: { drawing: object; sheet: object; format: string } = {
      drawing: {
        ...drawing,
        nodes: [{ ...fold, members: [...folded], title: 'The callers' }, ...drawing.nodes.slice(1)],
      },
      ...{ sheet: makeSheet(), format: 'svg' },
    };
    const { status, text } = await draw(body);
    expect(status).toBe(200);
    const words = wordsOf(text);
    expect(words.replaceAll('\n', ' ')).toContain('12 of 1,208 entities drawn');
    expect(words).toContain('The callers');
    for (const { name } of view.nodes) expect(words).toContain(name);
    expect(words).toMatch(/^\d+\.5$/mu);
  });

  test('is refused where the case is no longer as it was drawn', async () => {
    const filter = { linkKinds: ['calls' as const] };
    const view = await viewOf({ limit: 15, filter });
    const drawing = makeDrawing(view, { filter });
    const [line] = drawing.lines;
    const others = [{ ...line!, links: line!.links + 1 }, ...drawing.lines.slice(1)];
    const body = { sheet: makeSheet(), format: 'pdf' };
    const changed = await draw({ ...body, drawing: { ...drawing, lines: others } });
    expect(changed.status).toBe(409);
    expect(changed.json).toMatchObject({ detail: expect.stringMatching(/open the chart anew/u) });
    const gone = { ...drawing, nodes: [...drawing.nodes, { ...drawing.nodes[0]!, id: 'nobody' }] };
    const missing = await draw({ ...body, drawing: gone });
    expect(missing.status).toBe(409);
    const twice = { ...drawing, nodes: [...drawing.nodes, drawing.nodes[0]!] };
    expect((await draw({ ...body, drawing: twice })).status).toBe(400);
  });

  test('asks for a real id of a protected person in vain', async () => {
    const [victim = ''] = truth.people.victims;
    const drawing: DrawingFile['drawing'] | object = {
      ...makeDrawing({ nodes: [], bundles: [] }),
      nodes: [{ id: victim, x: 1, y: 1, radius: 5, colour: '#000000' }],
    };
    const answer = await draw({ drawing, sheet: makeSheet(), format: 'svg' });
    expect(answer.status).toBe(409);
  });
});

describe('the drawn selection as data', () => {
  test('holds the drawn entities and every admitted link between them, and nobody else', async () => {
    const filter = { linkKinds: ['calls' as const] };
    const view = await viewOf({ limit: 30, filter });
    const body = { entities: view.nodes.map(({ id }) => id), filter, format: 'gexf' };
    const { text } = await server.at.call('POST', `${IN_DEMO}/export`, { body });
    const nodes = [...text.matchAll(/<node id="([^"]*)"/gu)].map(([, id]) => id);
    expect(nodes.sort()).toEqual(view.nodes.map(({ id }) => id).sort());
    const between = view.bundles.filter(({ source, target }) => source !== target);
    const links = between.reduce((sum, bundle) => sum + bundle.links, 0);
    expect(text.match(/<edge /gu)).toHaveLength(links);
    const calls = await server.at.call('POST', `${IN_DEMO}/export`, {
      body: { ...body, format: 'csv', table: 'calls' },
    });
    const ids = new Set(
      calls.text
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split(',')[0]),
    );
    expect(ids.size).toBe(links);
  });

  test('keeps protected persons under their pseudonyms', async () => {
    const view = await aroundProtected();
    const entities = view.nodes.map(({ id }) => id);
    for (const format of ['gexf', 'graphml'] as const) {
      const body = { entities, format };
      const { text } = await server.at.call('POST', `${IN_DEMO}/export`, { body });
      expect(text).toMatch(/Protected person/u);
      expect(leaksIn(text)).toEqual([]);
    }
  });
});
