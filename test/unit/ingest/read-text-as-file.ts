import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  CaseRecord,
  EntityRecord,
  LinkRecord,
  ReadRow,
  Reject,
} from '../../../server/contract/record.js';
import { openSource } from '../../../server/ingest/read-source.js';
import type { SourceOptions } from '../../../server/ingest/source-options.js';

/** Runs with a file of this content, which is gone afterwards. */
export async function withFile<T>(
  name: string,
  content: string | Uint8Array,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'vinculum-ingest-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, content);
    return await use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function readPath(path: string, options: SourceOptions = {}): Promise<ReadRow[]> {
  const source = await openSource(path, options);
  const rows: ReadRow[] = [];
  for await (const batch of source.rows()) rows.push(...batch);
  return rows;
}

/** Every row of a file of this name and content. */
export function readFile(
  name: string,
  content: string | Uint8Array,
  options: SourceOptions = {},
): Promise<ReadRow[]> {
  return withFile(name, content, (path) => readPath(path, options));
}

/** The message of the failure to read such a file. */
export async function failureOf(
  name: string,
  content: string | Uint8Array,
  options: SourceOptions = {},
): Promise<string> {
  return readFile(name, content, options).then(
    () => 'read without failure',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

export function recordsOf(rows: readonly ReadRow[]): CaseRecord[] {
  return rows.flatMap((row) => row.records);
}

export function linksOf(rows: readonly ReadRow[]): LinkRecord[] {
  return recordsOf(rows).filter((record) => record.type === 'link');
}

export function entitiesOf(rows: readonly ReadRow[]): EntityRecord[] {
  return recordsOf(rows).filter((record) => record.type === 'entity');
}

export function rejectsOf(rows: readonly ReadRow[]): Reject[] {
  return rows.flatMap((row) => row.rejects);
}

export function warningCodesOf(rows: readonly ReadRow[]): string[] {
  return rows.flatMap((row) => row.warnings.map((warning) => warning.code));
}
