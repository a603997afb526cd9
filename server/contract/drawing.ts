import { z } from 'zod';
import { graphFilterSchema } from './graph-view.js';

/** A place or length in pixels of the page, y downwards. */
const pixels = z.number().min(-1e6).max(1e6);
const colour = z.string().regex(/^#[0-9a-f]{6}$/iu, 'a colour as #0072b2');
const shownId = z.string().min(1).max(16_384);

/** More than this is no drawing that anybody reads on paper. */
export const MOST_DRAWN_NODES = 3_000;
export const MOST_DRAWN_LINES = 12_000;

/** Whether something stands out, as a path that is shown does, or gives way to what does. */
const emphasisSchema = z.enum(['plain', 'strong', 'pale']);
export type Emphasis = z.infer<typeof emphasisSchema>;

/**
 * One shape on the page. The server knows by its id what it is and how it is called: a name never
 * comes from the page. With `members` it stands for all of them, folded into one.
 */
export const drawnNodeSchema = z.object({
  id: shownId,
  x: pixels,
  y: pixels,
  radius: z.number().positive().max(1_000),
  colour,
  /** One of the groups of the drawing; null = none. */
  group: z.number().int().nullable().default(null),
  /** Its name stands beside it on the page. */
  named: z.boolean().default(false),
  emphasis: emphasisSchema.default('plain'),
  /** Crossed out: a what-if removes it. */
  struckOut: z.boolean().default(false),
  members: z.array(shownId).min(1).max(20_000).optional(),
  /** What a fold is called. */
  title: z.string().max(200).optional(),
});
export type DrawnNode = z.infer<typeof drawnNodeSchema>;

/** One line on the page: all admitted links between two shapes. */
export const drawnLineSchema = z.object({
  a: shownId,
  b: shownId,
  /** How many the page took it to stand for: another number now means that the case has changed. */
  links: z.number().int().min(1),
  width: z.number().positive().max(100),
  emphasis: emphasisSchema.default('plain'),
});
export type DrawnLine = z.infer<typeof drawnLineSchema>;

/** A group that the drawing tells apart: by colour, and by letter and pattern where there is none. */
export const drawnGroupSchema = z.object({
  group: z.number().int(),
  title: z.string().min(1).max(200),
  colour,
  /** Corners of the area round its members; empty where none is drawn. */
  outline: z
    .array(z.tuple([pixels, pixels]))
    .max(400)
    .default([]),
});
export type DrawnGroup = z.infer<typeof drawnGroupSchema>;

/** A time or lane that the layout wrote beside the graph: an upright line at x, or a word at y. */
const guideSchema = z.object({ axis: z.enum(['x', 'y']), at: pixels, text: z.string().max(120) });

/** What the page has drawn: ids, places, looks. */
export const drawingSchema = z.object({
  frame: z.object({
    left: pixels,
    top: pixels,
    width: z.number().positive().max(1e6),
    height: z.number().positive().max(1e6),
  }),
  nodes: z.array(drawnNodeSchema).min(1).max(MOST_DRAWN_NODES),
  lines: z.array(drawnLineSchema).max(MOST_DRAWN_LINES),
  groups: z.array(drawnGroupSchema).max(60).default([]),
  guides: z.array(guideSchema).max(300).default([]),
  /** What the links were filtered by. */
  filter: graphFilterSchema,
  colourBy: z.enum(['kind', 'community']),
  /** What sizes stand for, in words. */
  sizeWords: z.string().max(120),
});
export type Drawing = z.infer<typeof drawingSchema>;

/** Languages that the program writes sheets in. */
export const SHEET_LANGUAGES = ['en', 'es'] as const;
export type SheetLanguage = (typeof SHEET_LANGUAGES)[number];

/** How a drawing goes onto paper. */
export const sheetSchema = z.object({
  /** Of the sheet's own words: title block, legend, filter, counts, schedule. What the case holds stays as it is. */
  language: z.enum(SHEET_LANGUAGES).default('en'),
  paper: z.enum(['A4', 'A3']).default('A4'),
  orientation: z.enum(['landscape', 'portrait']).default('landscape'),
  theme: z.enum(['colour', 'black-and-white']).default('colour'),
  title: z.string().trim().min(1).max(200),
  notes: z.string().trim().max(2_000).default(''),
  /** The date that stands on the sheet: there is no clock in the file. */
  date: z.iso.date(),
  /** Names beside the shapes: those that the page shows, all that find room, or none. */
  names: z.enum(['as-drawn', 'all', 'none']).default('as-drawn'),
  /** Numbers of lines on the drawing; entities are always numbered. */
  lineNumbers: z.boolean().default(true),
  legend: z.boolean().default(true),
  /** The numbered list of entities and lines, with their records. */
  schedule: z.boolean().default(true),
});
export type Sheet = z.infer<typeof sheetSchema>;

/** All that a drawing on paper is made of, beside the case: the same file gives the same sheets. */
export const drawingFileSchema = z.object({ drawing: drawingSchema, sheet: sheetSchema });
export type DrawingFile = z.infer<typeof drawingFileSchema>;

export const DRAWING_FORMATS = ['svg', 'pdf'] as const;
export type DrawingFormat = (typeof DRAWING_FORMATS)[number];

export const drawingRequestSchema = drawingFileSchema.extend({
  format: z.enum(DRAWING_FORMATS),
  /** `first`: the drawing without its schedule pages, as a preview shows it. */
  pages: z.enum(['all', 'first']).default('all'),
});
export type DrawingRequest = z.infer<typeof drawingRequestSchema>;

/** The drawn part of a case for other programs. */
export const selectionExportSchema = z.object({
  entities: z.array(shownId).min(1).max(20_000),
  filter: graphFilterSchema.default({}),
  format: z.enum(['graphml', 'gexf', 'csv']),
  /** Of `csv`: one of the files that `vinculum export --format csv` writes. */
  table: z.string().max(60).optional(),
});
export type SelectionExport = z.infer<typeof selectionExportSchema>;
