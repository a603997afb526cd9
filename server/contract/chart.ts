import { z } from 'zod';
import { entityKindSchema } from './entity.js';
import { graphFilterSchema, MOST_DRAWN } from './graph-view.js';
import { pathRulesSchema } from './paths.js';
import { SHARED_KINDS } from './shared-view.js';

const position = z.object({
  id: z.string(),
  x: z.number(),
  y: z.number(),
  pinned: z.boolean().optional(),
});

/** Longest title of a group, in UTF-16 code units. */
export const MAX_TITLE_LENGTH = 120;

/** A group of entities that stands on the chart as one, or is kept to be folded again. */
export const foldSchema = z.object({
  /** Of this chart alone; no id of an entity. */
  id: z.string().min(1).max(60),
  by: z.enum(['community', 'organisation', 'hand']),
  title: z.string().trim().min(1).max(MAX_TITLE_LENGTH),
  members: z.array(z.string()).max(MOST_DRAWN),
  isFolded: z.boolean(),
});
export type Fold = z.infer<typeof foldSchema>;

/** Items that fold away into links between those who share them. */
export const sharedItemsSchema = z.object({
  kinds: z.array(z.enum(SHARED_KINDS)).min(1),
  /** What more than so many share joins nobody. */
  most: z.number().int().min(2).max(1_000),
});
export type SharedItems = z.infer<typeof sharedItemsSchema>;

/** Longest note beside a chart, in UTF-16 code units. */
export const MAX_NOTE_LENGTH = 4_000;
/** The layouts that there are, in the order of their menu. */
export const LAYOUT_KINDS = [
  'links',
  'groups',
  'circle',
  'hierarchy',
  'money',
  'time-by-kind',
  'time-by-group',
  'place',
  'overlap',
] as const;
export type LayoutKind = (typeof LAYOUT_KINDS)[number];

/** How everything was laid out last, and what the layout wrote beside the graph. */
const arrangementSchema = z.object({
  kind: z.enum(LAYOUT_KINDS),
  /** A time at a line across the picture (x), or the name of a lane (y); in units of positions. */
  guides: z
    .array(z.object({ axis: z.enum(['x', 'y']), at: z.number(), text: z.string().max(100) }))
    .max(100),
});
export type Arrangement = z.infer<typeof arrangementSchema>;
export type Guide = Arrangement['guides'][number];
/** A path that is kept on a chart, with the rules under which it was found. */
export const keptPathSchema = z.object({
  entities: z.array(z.string()).min(2).max(13),
  rules: pathRulesSchema,
});
export type KeptPath = z.infer<typeof keptPathSchema>;

/** Most paths that a chart keeps. */
export const MOST_KEPT_PATHS = 50;

/** What is on a chart and how it looks: opened again, it is the same picture. */
export const chartContentSchema = z.object({
  nodes: z.array(position).max(MOST_DRAWN),
  /** What was taken off the chart, and where it stood. */
  removed: z.array(position).max(MOST_DRAWN).optional(),
  filter: graphFilterSchema,
  colourBy: z.enum(['kind', 'community']),
  /** A measure of the run, or how many links. */
  sizeBy: z.string().max(60),
  /** Entity kinds and communities that are hidden on this chart only. */
  hiddenKinds: z.array(entityKindSchema).default([]),
  /** Run that communities and measures come from. */
  run: z.string().max(60).nullable(),
  /** Run that positions are listed from; null or absent = the newest of actors. */
  positionsRun: z.string().max(60).nullable().optional(),
  /** Resolution of the level of groups that is shown; null or absent = that of the run. */
  level: z.number().positive().nullable().optional(),
  /** Absent = none. */
  paths: z.array(keptPathSchema).max(MOST_KEPT_PATHS).optional(),
  camera: z
    .object({ x: z.number(), y: z.number(), ratio: z.number(), angle: z.number() })
    .nullable(),
  selected: z.string().nullable(),
  /** The last layout of the whole; absent where none is known. */
  arrangement: arrangementSchema.optional(),
  /** Absent = none. */
  folds: z.array(foldSchema).max(500).optional(),
  /** Absent = items are drawn as they are. */
  shared: sharedItemsSchema.optional(),
  /** What the one who kept it wants to be read beside it. */
  note: z.string().max(MAX_NOTE_LENGTH).optional(),
});
export type ChartContent = z.infer<typeof chartContentSchema>;

export const chartNameSchema = z.string().trim().min(1).max(100);

/** `version` counts the writes; it is the ETag of the chart. */
export const chartSchema = z.object({
  name: z.string(),
  version: z.number().int(),
  savedAt: z.string(),
  savedBy: z.string(),
  content: chartContentSchema,
});
export type Chart = z.infer<typeof chartSchema>;

export const chartSummarySchema = chartSchema.omit({ content: true }).extend({
  /** Entities on it; absent for charts of earlier versions. */
  entities: z.number().int().optional(),
  note: z.string().optional(),
});
export type ChartSummary = z.infer<typeof chartSummarySchema>;
