import { createBreath } from '../../breathe.js';
import type { CaseRecord, ReadRow } from '../../contract/record.js';
import type { Statement } from '../../contract/statement.js';
import { type Extent, widen } from '../../contract/time.js';
import { AppError } from '../../errors.js';
import { appendAuditEntry } from '../audit-chain.js';
import { readingStatement, writingStatement } from '../cypher-files.js';
import type { CypherRunner, Row } from '../cypher-runner.js';
import type { BatchOutcome, ImportSession, ImportSessionOptions } from '../graph-store.js';
import { encodeEntity, type EntityContent } from '../entity-codec.js';
import { entityKey, numberKey } from '../keys.js';
import { decodeLinkStatements, kindOf } from '../link-codec.js';
import { commitPlan, StalePlanError, type CommitTarget } from './commit-plan.js';
import { LinkLedger } from './link-ledger.js';
import { ImportLookup } from './lookup.js';
import { ImportPlan, type PlannedLink } from './plan.js';
import { EntityPlanner } from './plan-entities.js';
import { linkKey, LinkPlanner } from './plan-links.js';
import { RowPlanner } from './plan-rows.js';

/** Times a batch is planned anew because somebody else writes to the same case. */
const MAX_PLANS = 20;

/** Stands for the records of a link that an earlier row of a dry run would have written. */
const EARLIER_IN_DRY_RUN: Statement = { provenance: { source: 0, row: 0 }, values: {} };

export interface OpenedSource {
  readonly key: string;
  readonly number: number;
  readonly complete: boolean;
  /** Version of the case when the session begins. */
  readonly version: number;
}

/** Of a dry run: what earlier batches would have written. */
export interface Unwritten {
  readonly contents: Map<string, EntityContent>;
  /** Ids of phones and accounts by number. */
  readonly numbers: Map<string, string[]>;
}

/** Imports one source into one case, batch by batch; see `ImportSession`. */
export class StoreImportSession implements ImportSession {
  private readonly lookup: ImportLookup;
  /** Extent of the source, as far as it was read. */
  private readonly seen: Extent = {};
  private version = 0;
  private changed = false;

  constructor(
    private readonly runner: CypherRunner,
    private readonly target: CommitTarget,
    private readonly opened: OpenedSource,
    private readonly options: ImportSessionOptions,
    private readonly ledger = new LinkLedger(),
    private readonly unwritten: Unwritten | null = null,
  ) {
    this.lookup = new ImportLookup(runner.read, target.caseId, undefined, unwritten?.numbers);
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
    for (const row of rows) {
      this.ledger.load(row['entries'] as string, row['source'] === this.source);
    }
    this.version = version;
    this.lookup.forget();
  }

  async writeRows(rows: readonly ReadRow[]): Promise<BatchOutcome> {
    for (let n = 0; n < MAX_PLANS; n += 1) {
      const plan = await this.planRows(rows);
      try {
        if (!plan.isEmpty) await this.commit(plan);
        this.settle(plan);
        return {
          entities: plan.entityTally,
          links: plan.linkTally,
          rejects: plan.rejects,
          warnings: plan.warnings,
        };
      } catch (error) {
        for (const entry of plan.marked) this.ledger.unmarkSeen(entry);
        if (!(error instanceof StalePlanError)) throw error;
        await this.catchUp(await this.readVersion());
      }
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

  private async planRows(rows: readonly ReadRow[]): Promise<ImportPlan> {
    this.lookup.trim();
    const records = rows.flatMap((row) => row.records);
    const declared = new Set<string>();
    for (const record of records) if (record.type === 'entity') declared.add(record.id);
    const contents = await this.lookup.loadContents([...declared]);
    this.addUnwritten(contents, records);
    for (const [id, { kind, placeholder }] of contents) {
      this.lookup.remember(id, { kind, placeholder });
    }
    await this.lookup.loadEnds(records, declared);
    const plan = new ImportPlan();
    const { createMissing } = this.options;
    const entities = new EntityPlanner(plan, this.source, this.lookup, contents, createMissing);
    const links = new LinkPlanner(plan, this.source, this.ledger, entities);
    const planner = new RowPlanner(plan, this.source, this.lookup, createMissing, entities, links);
    const breathe = createBreath();
    for (const row of rows) {
      planner.take(row);
      await breathe();
    }
    await links.finish((known) => this.findStatements(known));
    await this.dropKnownCoverage(plan);
    return plan;
  }

  /** Of a dry run: what the records name of the entities that earlier batches would have written. */
  private addUnwritten(contents: Map<string, EntityContent>, records: readonly CaseRecord[]): void {
    if (!this.unwritten) return;
    const { contents: unwritten, numbers } = this.unwritten;
    const add = (id: string): void => {
      const content = unwritten.get(id);
      if (content) contents.set(id, content);
    };
    for (const record of records) {
      if (record.type === 'entity') add(record.id);
      if (record.type !== 'link') continue;
      for (const { ref, orNumberOf } of [record.from, record.to]) {
        add(ref);
        const key = orNumberOf && numberKey(this.target.caseId, orNumberOf, ref);
        if (key) numbers.get(key)?.forEach(add);
      }
    }
  }

  private async findStatements(links: readonly PlannedLink[]): Promise<Map<string, Statement[]>> {
    const found = new Map<string, Statement[]>();
    if (links.length === 0) return found;
    const ids = new Map<string, string[]>();
    for (const { from, id } of links) {
      const key = entityKey(this.target.caseId, from);
      ids.set(key, [...(ids.get(key) ?? []), id]);
    }
    const rows = await this.runner.read(readingStatement('find-links-from'), {
      groups: [...ids].map(([from, group]) => ({ from, ids: group })),
    });
    for (const row of rows) {
      const link = row['link'] as Row;
      found.set(
        linkKey(kindOf(row['type'] as string), link['id'] as string),
        decodeLinkStatements(link),
      );
    }
    if (this.unwritten) {
      for (const { kind, id } of links) {
        const key = linkKey(kind, id);
        if (!found.has(key)) found.set(key, [EARLIER_IN_DRY_RUN]);
      }
    }
    return found;
  }

  private async dropKnownCoverage(plan: ImportPlan): Promise<void> {
    if (plan.coverage.length === 0) return;
    const keyOf = (row: number) => `${this.target.caseId}|${this.source}|${row}`;
    const rows = await this.runner.read(readingStatement('find-coverage'), {
      keys: plan.coverage.map(({ row }) => keyOf(row)),
    });
    const known = new Set(rows.map((row) => row['key']));
    const fresh = plan.coverage.filter(({ row }) => !known.has(keyOf(row)));
    plan.coverage.splice(0, plan.coverage.length, ...fresh);
  }

  private async commit(plan: ImportPlan): Promise<void> {
    if (this.unwritten) return;
    const { rowsPerStatement } = this.runner;
    this.version = await this.runner.transaction((run) =>
      commitPlan(run, this.target, plan, { version: this.version, rowsPerStatement }),
    );
    this.changed = true;
  }

  /** After the commit: what later batches need to remember of this one. */
  private settle(plan: ImportPlan): void {
    for (const { entry } of plan.links.values()) {
      this.ledger.add(entry, true);
      this.ledger.markSeen(entry);
    }
    for (const { content } of plan.entities.values()) {
      this.noteUnwritten(content);
      this.lookup.remember(content.id, { kind: content.kind, placeholder: content.placeholder });
    }
    widen(this.seen, Object.values(plan.seen));
  }

  private noteUnwritten(content: EntityContent): void {
    if (!this.unwritten) return;
    const { contents, numbers } = this.unwritten;
    contents.set(content.id, content);
    const { numberKey: key } = encodeEntity(this.target.caseId, content);
    if (typeof key !== 'string') return;
    const ids = numbers.get(key) ?? [];
    if (!ids.includes(content.id)) numbers.set(key, [...ids, content.id]);
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
