import { expect, test } from 'vitest';
import { entity, link, source } from './fake-store.js';
import { HOSTILE_CASE, HOSTILE_NAMES } from './hostile-case.js';
import { exportText } from './run-export.js';

interface Document {
  version: number;
  case: string;
  sources: Record<string, unknown>[];
  coverage: unknown[];
  entities: { id: string; name: string; statements: unknown[] }[];
  links: { id: string; source: string; target: string; statements: unknown[] }[];
}

async function exportJson(content: Parameters<typeof exportText>[0]): Promise<Document> {
  return JSON.parse(await exportText(content, 'json')) as Document;
}

test('one document with everything, entities before links, page after page', async () => {
  const a = entity({ id: 'a' });
  const b = entity({ id: 'b' });
  const ab = link({ id: '1', source: 'a', target: 'b' });
  const ba = link({ id: '2', source: 'b', target: 'a' });
  const pages = [
    { entities: [a], links: [ab] },
    { entities: [b], links: [ba] },
  ];
  const document = await exportJson({ pages, sources: [source(1, 'people.csv')] });
  expect(document.version).toBe(1);
  expect(document.case).toBe('Operation Orchid');
  expect(document.entities).toEqual([a, b]);
  expect(document.links).toEqual([ab, ba]);
});

test('who imported a source, and when, is no content', async () => {
  const document = await exportJson({ pages: [], sources: [source(1, 'people.csv')] });
  expect(document.sources).toEqual([
    {
      number: 1,
      fileName: 'people.csv',
      sha256: 'f'.repeat(64),
      bytes: 12,
      kind: 'people',
      settings: {},
      complete: true,
    },
  ]);
});

test('an empty case is a document too', async () => {
  const document = await exportJson({ pages: [] });
  expect(document).toMatchObject({ entities: [], links: [], sources: [], coverage: [] });
});

test('hostile names are kept as they are', async () => {
  const { entities } = await exportJson(HOSTILE_CASE);
  expect(entities.map(({ name }) => name)).toEqual(HOSTILE_NAMES);
});

test('the same content gives the same bytes', async () => {
  expect(await exportText(HOSTILE_CASE, 'json')).toBe(await exportText(HOSTILE_CASE, 'json'));
});
