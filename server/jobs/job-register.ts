import { randomBytes } from 'node:crypto';
import type { Job, JobProgress, JobResult } from '../contract/job.js';
import type { Problem } from '../contract/problem.js';

/** Least time between two reports of a job's progress. */
const REPORT_MS = 200;

/** How long an ended job is remembered. */
const KEPT_MS = 24 * 3_600_000;

/** Ended jobs that are remembered at most. */
const KEPT_JOBS = 500;

/** Analyses and layouts that run at once: each may take all processors. */
const MAX_ANALYSES = 2;

/** What the work of a job is told. */
export interface JobRun {
  readonly id: string;
  /** Aborted when the job is cancelled: the work then ends with an error. */
  readonly signal: AbortSignal;
  readonly report: (progress: JobProgress) => void;
}

export interface JobOrder {
  readonly kind: Job['kind'];
  readonly case: string;
  readonly actor: string;
  /** Named in the problem, should the job fail. */
  readonly requestId: string;
  readonly work: (run: JobRun) => Promise<JobResult>;
  /** Called when the job is forgotten: removes what only it refers to. */
  readonly forget?: (id: string) => void | Promise<void>;
}

interface Entry {
  readonly order: JobOrder;
  readonly controller: AbortController;
  readonly watchers: Set<(job: Job) => void>;
  job: Job;
  timer: NodeJS.Timeout | undefined;
  ended: Promise<void>;
}

const BEGINNING: JobProgress = { stage: 'waiting', done: 0, total: 0, unit: 'steps' };

export function hasEnded({ state }: Job): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

function isImport({ kind }: Job): boolean {
  return kind === 'import' || kind === 'demo';
}

/**
 * Long work of this server: imports one at a time for each case, analyses and layouts beside them.
 * What a job does is handed in; the register knows when it may begin, how far it is, and how to end
 * it. Ended jobs are kept for a day.
 */
export class JobRegister {
  private readonly entries = new Map<string, Entry>();
  private closed = false;

  /** @param explain what an error tells people */
  constructor(private readonly explain: (error: unknown, requestId: string) => Problem) {}

  /** Takes a job on; it begins at once where nothing stands in its way. */
  add(order: JobOrder): Job {
    this.forgetOld();
    const job: Job = {
      id: randomBytes(9).toString('base64url'),
      kind: order.kind,
      case: order.case,
      state: 'waiting',
      createdAt: new Date().toISOString(),
      createdBy: order.actor,
      progress: BEGINNING,
    };
    const entry: Entry = {
      order,
      controller: new AbortController(),
      watchers: new Set(),
      job,
      timer: undefined,
      ended: Promise.resolve(),
    };
    this.entries.set(job.id, entry);
    this.beginWaiting();
    return entry.job;
  }

  /** Newest first. */
  list(caseName?: string): Job[] {
    this.forgetOld();
    const jobs = [...this.entries.values()].map(({ job }) => job).reverse();
    return caseName === undefined ? jobs : jobs.filter((job) => job.case === caseName);
  }

  find(id: string): Job | null {
    return this.entries.get(id)?.job ?? null;
  }

  /** Calls back with each change, until the returned function is called. */
  watch(id: string, onChange: (job: Job) => void): () => void {
    const watchers = this.entries.get(id)?.watchers;
    watchers?.add(onChange);
    return () => watchers?.delete(onChange);
  }

  /** Asks the job to end; resolves when it has. What has ended stays as it is. */
  async cancel(id: string): Promise<Job | null> {
    const entry = this.entries.get(id);
    if (!entry) return null;
    if (entry.job.state === 'waiting') this.end(entry, { state: 'cancelled' });
    else entry.controller.abort();
    await entry.ended;
    return entry.job;
  }

  /** Cancels everything, takes nothing on any more, and resolves when all has ended. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.entries.keys()].map((id) => this.cancel(id)));
  }

  private mayBegin({ job }: Entry): boolean {
    const running = [...this.entries.values()]
      .map((entry) => entry.job)
      .filter(({ state }) => state === 'running');
    if (isImport(job)) return !running.some((each) => isImport(each) && each.case === job.case);
    return running.filter((each) => !isImport(each)).length < MAX_ANALYSES;
  }

  private beginWaiting(): void {
    for (const entry of this.entries.values()) {
      if (this.closed) this.end(entry, { state: 'cancelled' });
      else if (entry.job.state === 'waiting' && this.mayBegin(entry)) {
        entry.ended = this.run(entry);
      }
    }
  }

  private async run(entry: Entry): Promise<void> {
    const { order, controller } = entry;
    this.change(entry, { state: 'running', startedAt: new Date().toISOString() });
    try {
      const result = await order.work({
        id: entry.job.id,
        signal: controller.signal,
        report: (progress) => {
          this.reportProgress(entry, progress);
        },
      });
      this.end(entry, { state: 'done', result });
    } catch (error) {
      if (controller.signal.aborted) this.end(entry, { state: 'cancelled' });
      else this.end(entry, { state: 'failed', problem: this.explain(error, order.requestId) });
    }
    this.beginWaiting();
  }

  private end(entry: Entry, outcome: Partial<Job>): void {
    if (hasEnded(entry.job)) return;
    clearTimeout(entry.timer);
    entry.timer = undefined;
    this.change(entry, { ...outcome, endedAt: new Date().toISOString() });
  }

  private change(entry: Entry, news: Partial<Job>): void {
    entry.job = { ...entry.job, ...news };
    for (const watcher of entry.watchers) watcher(entry.job);
  }

  /** Progress is kept at once, and told at most five times a second. */
  private reportProgress(entry: Entry, progress: JobProgress): void {
    if (hasEnded(entry.job)) return;
    entry.job = { ...entry.job, progress };
    if (entry.timer === undefined) this.tellProgress(entry);
  }

  private tellProgress(entry: Entry): void {
    const { progress } = entry.job;
    this.change(entry, {});
    entry.timer = setTimeout(() => {
      entry.timer = undefined;
      if (entry.job.progress !== progress) this.tellProgress(entry);
    }, REPORT_MS);
    entry.timer.unref();
  }

  private forgetOld(): void {
    const before = new Date(Date.now() - KEPT_MS).toISOString();
    const ended = [...this.entries.values()].filter(({ job }) => hasEnded(job));
    ended.forEach(({ job, order }, index) => {
      if ((job.endedAt ?? '') >= before && index >= ended.length - KEPT_JOBS) return;
      this.entries.delete(job.id);
      void order.forget?.(job.id);
    });
  }
}
