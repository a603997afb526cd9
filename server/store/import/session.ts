import { createBreath } from '../../breathe.js';
import type { ReadRow } from '../../contract/record.js';
import { type Extent, widen } from '../../contract/time.js';
import { AppError } from '../../errors.js';
import { appendAuditEntry } from '../audit-chain.js';
import { readingStatement, writingStatement } from '../cypher-files.js';
import type { CypherRunner } from '../cypher-runner.js';
import type { BatchOutcome, ImportSession, ImportSessionOptions } from '../graph-store.js';
import { BatchPlanner, type BatchUnderWay, type Unwritten } from './batch-planner.js';
import { commitPlan, StalePlanError, type CommitTarget } from './commit-plan.js';
import { LinkLedger } from './link-ledger.js';
import type { LedgerEntry } from './link-table.js';
import type { ImportPlan } from './plan.js';

/** Times a batch is planned anew because somebody else writes to the same case. */
const MAX_PLANS = 20;

export interface OpenedSource {
  readonly key: string;
  readonly number: number;
  readonly complete: boolean;
  /** Version of the case when the session begins. */
  readonly version: number;
}

interface PlannedBatch extends BatchUnderWay {
  readonly rows: readonly ReadRow[];
  readonly written: Promise<void>;
}

function outcomeOf({ entityTally, linkTally, rejects, warnings }: ImportPlan): BatchOutcome {
  return { entities: entityTally, links: linkTally, rejects, warnings };
}

function entriesOf({ links }: ImportPlan): LedgerEntry[] {
  return [...links.values()].map(({ entry }) => entry);
}

/**
 * Imports one source into one case, batch by batch; see `ImportSession`. While one batch is on its
 * way to the store the next is planned, against what the store will hold then. Where the one fails,
 * the plan of the next is void.
 */
export class StoreImportSession implements ImportSession {
  private readonly planner: BatchPlanner;
  /** Extent of the source, as far as it was written. */
  private readonly seen: Extent = {};
  private underWay: PlannedBatch | null = null;
  private version = 0;
  private changed = false;

  constructor(
    private readonly runner: CypherRunner,
    private readonly target: CommitTarget,
    private readonly opened: OpenedSource,
    options: ImportSessionOptions,
    private readonly ledger = new LinkLedger(),
    private readonly unwritten: Unwritten | null = null,
  ) {
    const planned = { caseId: target.caseId, source: opened.number };
    this.planner = new BatchPlanner(runner.read, planned, options, ledger, unwritten);
  }

  get source(): number {
    return this.opened.number;
  }

  /** Loads what other batches, of this import and others, have recorded since `version`. */
  async catchUp(version: number): Promise<void> {
    const rows = await this.runner.read(readingStatement('list-ledgers'), {
      caseId: this.target.caseId,
      after: this.version,
    });
    this.ledger.reserve(
      rows.reduce((sum, row) => sum + LinkLedger.countOf(row['entries'] as string), 0),
    );
    const breathe = createBreath();
    for (const row of rows) {
      this.ledger.load(row['entries'] as string, row['source'] === this.source);
      await breathe();
    }
    this.version = version;
    this.planner.lookup.forget();
  }

  async addRows(rows: readonly ReadRow[]): Promise<BatchOutcome | null> {
    const { underWay } = this;
    let plan = await this.planner.plan(rows, underWay);
    let earlier: ImportPlan | null;
    try {
      earlier = await this.finishBatch();
    } catch (error) {
      this.unmark(plan);
      throw error;
    }
    if (underWay && earlier !== underWay.plan) {
      this.unmark(plan);
      plan = await this.planner.plan(rows, null);
    }
    this.beginBatch(rows, plan);
    return earlier && outcomeOf(earlier);
  }

  async settle(): Promise<BatchOutcome | null> {
    const last = await this.finishBatch();
    return last && outcomeOf(last);
  }

  private beginBatch(rows: readonly ReadRow[], plan: ImportPlan): void {
    this.expect(plan);
    const written = this.commit(plan);
    const settled = written.catch(() => undefined);
    this.underWay = { rows, plan, written, settled };
  }

  /** Waits for the batch under way; the plan by which it was written in the end. */
  private async finishBatch(): Promise<ImportPlan | null> {
    const { underWay } = this;
    if (!underWay) return null;
    this.underWay = null;
    try {
      await underWay.written;
    } catch (error) {
      this.abandon(underWay.plan);
      if (!(error instanceof StalePlanError)) throw error;
      return this.writeAnew(underWay.rows);
    }
    this.keep(underWay.plan);
    return underWay.plan;
  }

  /** Plans and writes rows again, against what others have written meanwhile. */
  private async writeAnew(rows: readonly ReadRow[]): Promise<ImportPlan> {
    for (let n = 1; n < MAX_PLANS; n += 1) {
      await this.catchUp(await this.readVersion());
      const plan = await this.planner.plan(rows, null);
      try {
        await this.commit(plan);
      } catch (error) {
        this.abandon(plan);
        if (!(error instanceof StalePlanError)) throw error;
        continue;
      }
      this.expect(plan);
      this.keep(plan);
      return plan;
    }
    throw new AppError(
      'conflict',
      'Others keep writing to this case. Nothing is lost: run the same command again.',
    );
  }

  private async readVersion(): Promise<number> {
    const [row] = await this.runner.read(readingStatement('find-case'), {
      name: this.target.caseName,
    });
    if (!row || row['deleting'] === true || row['id'] !== this.target.caseId) {
      throw new AppError('conflict', 'The case was deleted while it was being imported into.');
    }
    return row['version'] as number;
  }

  private async commit(plan: ImportPlan): Promise<void> {
    if (this.unwritten || plan.isEmpty) return;
    const { rowsPerStatement } = this.runner;
    this.version = await this.runner.transaction((run) =>
      commitPlan(run, this.target, plan, { version: this.version, rowsPerStatement }),
    );
    this.changed = true;
  }

  /** What the next batch is planned against. */
  private expect(plan: ImportPlan): void {
    this.planner.expect(plan);
    this.ledger.expect(entriesOf(plan));
  }

  /** The plan is in the store. */
  private keep(plan: ImportPlan): void {
    this.ledger.keep(entriesOf(plan));
    widen(this.seen, Object.values(plan.seen));
  }

  /** The plan is not in the store. */
  private abandon(plan: ImportPlan): void {
    this.ledger.dropExpected();
    this.planner.lookup.forget();
    this.unmark(plan);
  }

  private unmark(plan: ImportPlan): void {
    for (const entry of plan.marked) this.ledger.unmarkSeen(entry);
  }

  async complete(): Promise<void> {
    if (this.unwritten !== null || (this.opened.complete && !this.changed)) return;
    const { act, caseId, caseName } = this.target;
    await this.runner.transaction(async (run) => {
      await run(writingStatement('complete-source'), {
        key: this.opened.key,
        firstMs: this.seen.firstMs ?? null,
        lastMs: this.seen.lastMs ?? null,
      });
      await appendAuditEntry(run, {
        at: act.at,
        caseId,
        body: {
          actor: act.actor,
          action: 'complete import',
          case: caseName,
          details: { source: this.source },
        },
      });
    });
  }
}
