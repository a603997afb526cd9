import { z } from 'zod';
import { importReportSchema } from './import-report.js';
import { problemSchema } from './problem.js';

export const JOB_KINDS = ['import', 'demo', 'analysis', 'brokers', 'disruption', 'layout'] as const;
export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;

/** What a job is at. */
export const JOB_STAGES = [
  'waiting',
  'reading',
  'laying out',
  'projection',
  'communities',
  'walks and cores',
  'shortest paths',
  'random networks',
  'positions',
  'deciding links',
  'sensitivity draws',
  'origins and grades',
  'choice',
  'removal',
  'recovery',
  'done',
] as const;
export type JobStage = (typeof JOB_STAGES)[number];

/** Where a job stands. `done` of `total` in `unit`; total 0 = not known yet. */
export const jobProgressSchema = z.object({
  stage: z.string(),
  done: z.number(),
  total: z.number(),
  unit: z.enum(['bytes', 'rows', 'steps']),
  /** Rows read so far, of imports. */
  rows: z.number().int().optional(),
  /** A limit that was known before the work began, in a sentence. */
  note: z.string().optional(),
});
export type JobProgress = z.infer<typeof jobProgressSchema>;

/** What a job left behind: read it at its own address. */
export const jobResultSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('import'), report: importReportSchema, hasRejects: z.boolean() }),
  z.object({ type: z.literal('run'), run: z.string() }),
  z.object({ type: z.literal('disruption'), disruption: z.string() }),
  z.object({ type: z.literal('brokers'), view: z.string() }),
  z.object({
    type: z.literal('layout'),
    positions: z.record(z.string(), z.tuple([z.number(), z.number()])),
  }),
]);
export type JobResult = z.infer<typeof jobResultSchema>;

/** Long work: it goes on when the page is closed, and can be cancelled. */
export const jobSchema = z.object({
  id: z.string(),
  kind: z.enum(JOB_KINDS),
  case: z.string(),
  state: z.enum(JOB_STATES),
  createdAt: z.string(),
  createdBy: z.string(),
  startedAt: z.string().optional(),
  endedAt: z.string().optional(),
  progress: jobProgressSchema,
  result: jobResultSchema.optional(),
  problem: problemSchema.optional(),
});
export type Job = z.infer<typeof jobSchema>;
