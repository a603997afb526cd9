import { z } from 'zod';
import { entityKindSchema } from './entity.js';
import { graphFilterSchema } from './graph-view.js';

const position = z.object({
  id: z.string(),
  x: z.number(),
  y: z.number(),
  pinned: z.boolean().optional(),
});

/** What is on a chart and how it looks: opened again, it is the same picture. */
export const chartContentSchema = z.object({
  nodes: z.array(position).max(20_000),
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
  camera: z
    .object({ x: z.number(), y: z.number(), ratio: z.number(), angle: z.number() })
    .nullable(),
  selected: z.string().nullable(),
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

export const chartSummarySchema = chartSchema.omit({ content: true });
export type ChartSummary = z.infer<typeof chartSummarySchema>;
