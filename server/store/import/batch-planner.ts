import { createBreath } from '../../breathe.js';
import type { CaseRecord, ReadRow } from '../../contract/record.js';
import type { Statement } from '../../contract/statement.js';
import { readingStatement } from '../cypher-files.js';
import type { Row, RunCypher } from '../cypher-runner.js';
import { encodeEntity, type EntityContent } from '../entity-codec.js';
import type { ImportSessionOptions } from '../graph-store.js';
import { entityKey, numberKey } from '../keys.js';
import { decodeLinkStatements, kindOf } from '../link-codec.js';
import type { LinkLedger } from './link-ledger.js';
import { ImportLookup } from './lookup.js';
import { ImportPlan, type PlannedLink } from './plan.js';
import { EntityPlanner } from './plan-entities.js';
import { linkKey, LinkPlanner } from './plan-links.js';
import { RowPlanner } from './plan-rows.js';

/** Stands for the records of a link that an earlier row of a dry run would have written. */
const EARLIER_IN_DRY_RUN: Statement = { provenance: { source: 0, row: 0 }, values: {} };

/** Of a dry run: what earlier batches would have written. */
export interface Unwritten {
  readonly contents: Map<string, EntityContent>;
  /** Ids of phones and accounts by number. */
  readonly numbers: Map<string, string[]>;
}

/** A batch that is on its way to the store while the next one is planned. */
export interface BatchUnderWay {
  readonly plan: ImportPlan;
  /** When it is in the store, or has failed: what it touches cannot be looked up before. */
  readonly settled: Promise<void>;
}

/** Works out, batch by batch, what the rows of one source change in the case. */
export class BatchPlanner {
  readonly lookup: ImportLookup;

  constructor(
    private readonly read: RunCypher,
    private readonly target: { readonly caseId: string; readonly source: number },
    private readonly options: ImportSessionOptions,
    private readonly ledger: LinkLedger,
    private readonly unwritten: Unwritten | null,
  ) {
    this.lookup = new ImportLookup(read, target.caseId, undefined, unwritten?.numbers);
  }

  /**
   * Plans a batch. Of the batch under way the ledger and the lookup know already which links and
   * entities there will be; where more of them must be read from the store, this waits until they
   * are there. Should that batch fail, the plan is void.
   */
  async plan(rows: readonly ReadRow[], underWay: BatchUnderWay | null): Promise<ImportPlan> {
    const breathe = createBreath();
    const records = rows.flatMap((row) => row.records);
    const declared = new Set<string>();
    for (const record of records) if (record.type === 'entity') declared.add(record.id);
    if (this.lookup.isFull) {
      await underWay?.settled;
      this.lookup.forget();
    }
    if (underWay && this.readsEntitiesOf(underWay.plan, records, declared)) {
      await underWay.settled;
    }
    const contents = await this.lookup.loadContents([...declared]);
    this.addUnwritten(contents, records);
    for (const [id, { kind, placeholder }] of contents) {
      this.lookup.remember(id, { kind, placeholder });
    }
    await breathe();
    await this.lookup.loadEnds(records, declared);
    const plan = new ImportPlan();
    const { createMissing } = this.options;
    const { source } = this.target;
    const entities = new EntityPlanner(plan, source, this.lookup, contents, createMissing);
    const links = new LinkPlanner(plan, source, this.ledger, entities);
    const planner = new RowPlanner(plan, source, this.lookup, createMissing, entities, links);
    for (const row of rows) {
      planner.take(row);
      await breathe();
    }
    await links.finish(async (known) => {
      if (known.length > 0) await underWay?.settled;
      return this.findStatements(known);
    });
    await this.dropKnownCoverage(plan);
    return plan;
  }

  /** Whether records add to entities of the batch under way, or name an end that may be its number. */
  private readsEntitiesOf(
    { entities }: ImportPlan,
    records: readonly CaseRecord[],
    declared: ReadonlySet<string>,
  ): boolean {
    if (entities.size === 0) return false;
    for (const id of declared) if (entities.has(id)) return true;
    return records.some(
      (record) =>
        record.type === 'link' &&
        [record.from.ref, record.to.ref].some(
          (ref) => !declared.has(ref) && this.lookup.find(ref) === undefined,
        ),
    );
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
    const rows = await this.read(readingStatement('find-links-from'), {
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

  /** Records of coverage are of this source and row: no other batch can hold them. */
  private async dropKnownCoverage(plan: ImportPlan): Promise<void> {
    if (plan.coverage.length === 0) return;
    const keyOf = (row: number) => `${this.target.caseId}|${this.target.source}|${row}`;
    const rows = await this.read(readingStatement('find-coverage'), {
      keys: plan.coverage.map(({ row }) => keyOf(row)),
    });
    const known = new Set(rows.map((row) => row['key']));
    const fresh = plan.coverage.filter(({ row }) => !known.has(keyOf(row)));
    plan.coverage.splice(0, plan.coverage.length, ...fresh);
  }

  /** Remembers which entities there will be once the plan is in the store. */
  expect(plan: ImportPlan): void {
    if (plan.entities.size > 0) this.lookup.forgetNumbers();
    for (const { content } of plan.entities.values()) {
      this.noteUnwritten(content);
      this.lookup.remember(content.id, { kind: content.kind, placeholder: content.placeholder });
    }
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
}
