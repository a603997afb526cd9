import { strToU8, zipSync } from 'fflate';
import type { z } from 'zod';
import type { sheetSchema } from '../../../server/contract/drawing.js';
import { callFile } from '../../api.js';
import { rasterise } from './rasterise.js';
import type { SentDrawing } from './to-drawing.js';

export type SentSheet = z.input<typeof sheetSchema>;

export const FILE_FORMATS = ['pdf', 'svg', 'png', 'gexf', 'graphml', 'csv', 'json'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Formats that hold the same entities and links as data; the others are sheets of paper. */
const DATA_FORMATS = ['gexf', 'graphml', 'csv'] as const satisfies readonly FileFormat[];

export function isData(format: FileFormat): format is (typeof DATA_FORMATS)[number] {
  return (DATA_FORMATS as readonly FileFormat[]).includes(format);
}

/** Tables of a CSV export; those without a row are left out. */
const TABLES = ['entities', 'links', 'calls', 'transactions'] as const;

/** Zip files begin in 1980: one fixed time, so that the same content gives the same bytes. */
const ZIP_TIME = Date.UTC(1980, 0, 1, 12);

export interface FileRequest {
  readonly caseName: string;
  readonly drawing: SentDrawing;
  readonly sheet: SentSheet;
  readonly format: FileFormat;
  /** Of PNG: 1 = 96 dots an inch. */
  readonly scale: number;
}

async function makeTables({ caseName, drawing }: FileRequest): Promise<Blob> {
  const entities = drawing.nodes.flatMap(({ id, members }) => members ?? [id]);
  const files: Record<string, Uint8Array> = {};
  for (const table of TABLES) {
    const body = { entities, filter: drawing.filter, format: 'csv' as const, table };
    const text = await (
      await callFile('exportSelection', { params: { case: caseName }, body })
    ).text();
    if (text.trim().split('\n').length > 1) files[`${table}.csv`] = strToU8(text);
  }
  const zipped = zipSync(files, { mtime: ZIP_TIME });
  return new Blob([zipped], { type: 'application/zip' });
}

/** The file that was asked for. Throws `ApiError`, or where the browser cannot make it. */
export async function makeFile(request: FileRequest): Promise<Blob> {
  const { caseName, drawing, sheet, format, scale } = request;
  const params = { case: caseName };
  switch (format) {
    case 'json':
      return new Blob([`${JSON.stringify({ drawing, sheet }, null, 2)}\n`], {
        type: 'application/json',
      });
    case 'csv':
      return makeTables(request);
    case 'gexf':
    case 'graphml': {
      const entities = drawing.nodes.flatMap(({ id, members }) => members ?? [id]);
      const body = { entities, filter: drawing.filter, format };
      return callFile('exportSelection', { params, body });
    }
    case 'png': {
      const svg = await callFile('createDrawing', {
        params,
        body: { drawing, sheet, format: 'svg' },
      });
      return rasterise(svg, scale);
    }
    case 'pdf':
    case 'svg':
      return callFile('createDrawing', { params, body: { drawing, sheet, format } });
  }
}

/** Name of the file, by the title. */
export function fileNameOf(title: string, format: FileFormat): string {
  const stem = title.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/gu, '');
  const ending = format === 'csv' ? 'csv.zip' : format === 'json' ? 'drawing.json' : format;
  return `${stem === '' ? 'drawing' : stem}.${ending}`;
}

/** Has the browser save it. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
