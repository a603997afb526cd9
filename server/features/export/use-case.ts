import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SelectionExport } from '../../contract/drawing.js';
import type { FindPart } from '../../disclosure/case-part.js';
import { type Caller, openCase } from '../../disclosure/open-case.js';
import { AppError } from '../../errors.js';
import type { ExportContent, WriteDocument } from './export-content.js';
import { OutputFile } from './output-file.js';
import { StreamSink, writeToStream } from './output-stream.js';
import { readContent } from './read-content.js';
import { readSelection } from './read-selection.js';
import { CSV_FILES, writeCsv } from './write-csv.js';
import { explainWriteError } from './write-error.js';
import { writeGexf } from './write-gexf.js';
import { writeGraphml } from './write-graphml.js';
import { writeJson } from './write-json.js';

export const EXPORT_FORMATS = ['json', 'csv', 'graphml', 'gexf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A stream that stays open, or where the file (for `csv` the folder of files) goes. */
export type ExportOutput = NodeJS.WritableStream | { readonly path: string };

export interface ExportOutcome {
  readonly entities: number;
  readonly links: number;
  readonly format: ExportFormat;
}

const DOCUMENTS: Readonly<Record<Exclude<ExportFormat, 'csv'>, WriteDocument>> = {
  json: writeJson,
  graphml: writeGraphml,
  gexf: writeGexf,
};

/** Where an export goes: opened before the act is logged, so that what is logged can happen. */
interface Target {
  write(content: ExportContent): Promise<void>;
  commit(): Promise<void>;
  discard(): Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

function openStream(write: WriteDocument, stream: NodeJS.WritableStream): Target {
  return {
    write: (content) => writeToStream(write(content), stream),
    commit: nothing,
    discard: nothing,
  };
}

async function openFile(write: WriteDocument, path: string): Promise<Target> {
  const file = await OutputFile.open(path);
  return {
    write: async (content) => {
      for await (const piece of write(content)) await file.write(piece);
    },
    commit: () => file.commit(),
    discard: () => file.discard(),
  };
}

/** `out` is a folder, made if missing; `out.csv` gives `out-entities.csv` and so on beside it. */
async function placeCsvFiles(path: string): Promise<Map<string, string>> {
  const found = await stat(path).catch(() => null);
  const isPrefix = /\.csv$/iu.test(path) && found?.isDirectory() !== true;
  if (isPrefix) {
    const prefix = basename(path).slice(0, -'.csv'.length);
    return new Map(CSV_FILES.map((file) => [file, join(dirname(path), `${prefix}-${file}`)]));
  }
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw explainWriteError(error, path);
  }
  return new Map(CSV_FILES.map((file) => [file, join(path, file)]));
}

async function openCsvFiles(path: string): Promise<Target> {
  const files = new Map<string, OutputFile>();
  const discard = async () => {
    for (const file of files.values()) await file.discard();
  };
  try {
    for (const [name, place] of await placeCsvFiles(path)) {
      files.set(name, await OutputFile.open(place));
    }
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    write: (content) =>
      writeCsv(content, (name) => {
        const file = files.get(name);
        if (!file) throw new Error(`no file ${name} is open`);
        return file;
      }),
    commit: async () => {
      for (const file of files.values()) await file.commit();
    },
    discard,
  };
}

function openTarget(format: ExportFormat, output: ExportOutput): Target | Promise<Target> {
  if ('path' in output && typeof output.path === 'string' && !('write' in output)) {
    const { path } = output;
    return format === 'csv' ? openCsvFiles(path) : openFile(DOCUMENTS[format], path);
  }
  if (format === 'csv') {
    throw new AppError('bad_input', 'csv is several files: say -o FOLDER, where they are to go.');
  }
  return openStream(DOCUMENTS[format], output as NodeJS.WritableStream);
}

/**
 * Writes a case, page by page, in one of the formats that others read: JSON (everything), CSV (what
 * the import reads back), GraphML and GEXF (the graph). Protected persons are pseudonyms in all of
 * them unless the caller gives a reason; the act is logged before the first character leaves. A
 * file is there whole or not at all. The same content gives the same bytes.
 * @throws AppError for the case, the store, or an output that cannot be written.
 */
export async function exportCase(
  caller: Caller,
  caseName: string,
  format: ExportFormat,
  output: ExportOutput,
): Promise<ExportOutcome> {
  const { store, act } = caller;
  const opened = await openCase(caller, caseName);
  const target = await openTarget(format, output);
  try {
    await store.logAct(opened.caseFile, act, { action: 'export', details: { format } });
    const content = await readContent(store, opened);
    await target.write(content);
    await target.commit();
    return { ...content.count, format };
  } catch (error) {
    await target.discard();
    throw error;
  }
}

function requireTable(table: string | undefined): string {
  const name = (table ?? '').replace(/\.csv$/u, '');
  const file = CSV_FILES.find((each) => each === `${name}.csv`);
  if (file !== undefined) return file;
  const names = CSV_FILES.map((each) => each.replace(/\.csv$/u, '')).join(', ');
  throw new AppError('bad_input', `Say which table: ${names}.`);
}

async function writeTable(
  content: ExportContent,
  table: string,
  stream: NodeJS.WritableStream,
): Promise<void> {
  const kept = new StreamSink(stream);
  const dropped = { write: nothing };
  await writeCsv(content, (each) => (each === table ? kept : dropped));
}

/**
 * Writes one of the tables of a CSV export to a stream that `open` gives and that stays open.
 * @param table one of `CSV_FILES`, with or without `.csv`
 * @throws AppError `bad_input` for a table that there is not.
 */
export async function exportTable(
  caller: Caller,
  caseName: string,
  table: string | undefined,
  open: (table: string) => NodeJS.WritableStream,
): Promise<void> {
  const file = requireTable(table);
  const name = file.replace(/\.csv$/u, '');
  const opened = await openCase(caller, caseName);
  const details = { format: 'csv', table: name };
  await caller.store.logAct(opened.caseFile, caller.act, { action: 'export', details });
  await writeTable(await readContent(caller.store, opened), file, open(name));
}

/**
 * Writes the drawn part of a case: the entities named and the admitted links between them, with their
 * admitted records. `open` gives the stream once everything is known to be there; it stays open.
 * @throws AppError `bad_input` for a table that there is not, `conflict` where the case changes meanwhile.
 */
export async function exportSelection(
  caller: Caller,
  caseName: string,
  { entities, filter, format, table }: SelectionExport,
  findPart: FindPart,
  open: () => NodeJS.WritableStream,
): Promise<void> {
  const file = format === 'csv' ? requireTable(table) : null;
  const opened = await openCase(caller, caseName);
  const content = await readSelection(caller, opened, { entities, filter }, findPart);
  const details = { format, entities: entities.length, ...(file !== null && { table: file }) };
  await caller.store.logAct(opened.caseFile, caller.act, { action: 'export', details });
  if (file !== null) await writeTable(content, file, open());
  else if (format !== 'csv') await writeToStream(DOCUMENTS[format](content), open());
}
