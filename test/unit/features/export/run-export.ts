import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type ExportFormat, exportCase } from '../../../../server/features/export/use-case.js';
import { CASE_NAME, type FakeCase, makeFakeStore } from './fake-store.js';

const act = { actor: 'tester', at: '2024-06-01T00:00:00Z' };

/** The text of a format that is one document, written to a stream. */
export async function exportText(
  content: FakeCase,
  format: Exclude<ExportFormat, 'csv'>,
): Promise<string> {
  const { store } = makeFakeStore(content);
  const stream = new PassThrough();
  const written = text(stream);
  await exportCase({ store, act }, CASE_NAME, format, stream);
  stream.end();
  return written;
}

export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'vinculum-export-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const CSV_NAMES = ['entities', 'links', 'transactions', 'calls'] as const;

/** The files of a CSV export, by name without extension. */
export async function exportCsv(
  content: FakeCase,
): Promise<Record<(typeof CSV_NAMES)[number], string>> {
  const { store } = makeFakeStore(content);
  return withFolder(async (folder) => {
    await exportCase({ store, act }, CASE_NAME, 'csv', { path: folder });
    const read = (name: string) => readFile(join(folder, `${name}.csv`), 'utf8');
    const [entities, links, transactions, calls] = await Promise.all(CSV_NAMES.map(read));
    return {
      entities: entities ?? '',
      links: links ?? '',
      transactions: transactions ?? '',
      calls: calls ?? '',
    };
  });
}
