import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import {
  DRAWING_FORMATS,
  type DrawingFile,
  drawingFileSchema,
  type DrawingFormat,
} from '../../contract/drawing.js';
import { AppError } from '../../errors.js';
import { drawSheets } from '../../features/drawings/use-case.js';
import { OutputFile } from '../../features/export/output-file.js';
import { partFinderOf } from '../../features/graph/find-part.js';
import { formatCount, printable, printJson, printText } from '../print.js';
import { type CommonOptions, withStore } from '../session.js';
import type { Terminal } from '../terminal.js';

interface DrawingOptions extends CommonOptions {
  readonly case: string;
  readonly format: DrawingFormat;
  readonly output?: string;
  readonly drawing?: string;
}

export function isDrawingFormat(format: string): format is DrawingFormat {
  return (DRAWING_FORMATS as readonly string[]).includes(format);
}

async function readDrawingFile(path: string): Promise<DrawingFile> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new AppError('bad_input', `${path} cannot be read.`, { cause: error });
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new AppError('bad_input', `${path} is no drawing file: it is no JSON.`, { cause: error });
  }
  const parsed = drawingFileSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'bad_input',
    `${path} is no drawing file: ${z.prettifyError(parsed.error).split('\n').slice(0, 4).join(' ')}`,
  );
}

/**
 * `vinculum export --drawing FILE`: draws a drawing file that the page exported, on the case as it is,
 * so that somebody else can hold the sheet against the case.
 */
export async function exportDrawing(terminal: Terminal, options: DrawingOptions): Promise<void> {
  const { format, output, drawing } = options;
  if (drawing === undefined || output === undefined) {
    throw new AppError(
      'bad_input',
      `${format} is a drawing: say --drawing FILE, a drawing file that the page exported, and -o FILE.`,
    );
  }
  const file = await readDrawingFile(terminal.resolve(drawing));
  const target = await OutputFile.open(terminal.resolve(output));
  try {
    const outcome = await withStore(terminal, options, (caller) =>
      drawSheets(
        caller,
        options.case,
        { ...file, format, pages: 'all' },
        partFinderOf(caller.store),
      ),
    );
    await target.writeBytes(outcome.content);
    await target.commit();
    const { content: _content, ...facts } = outcome;
    if (options.json === true) {
      await printJson(terminal, { case: options.case, format, ...facts, output });
      return;
    }
    const counts = `${formatCount(facts.entities, 'entity', 'entities')} and ${formatCount(facts.lines, 'line')}`;
    await printText(
      terminal,
      `Drew ${counts} on ${formatCount(facts.pages, 'page')} to ${printable(output)}: drawing ${facts.id}.`,
    );
  } finally {
    await target.discard();
  }
}
