import { hasUsualEnds } from '../../contract/link.js';
import type { LinkRecord, ReadRow } from '../../contract/record.js';
import type { Statement } from '../../contract/statement.js';
import { isSameRecord } from '../statement-codec.js';
import type { LinkLedger } from './link-ledger.js';
import type { LedgerEntry } from './link-table.js';
import type { ImportPlan, PlannedLink } from './plan.js';
import type { EntityPlanner } from './plan-entities.js';

/** A link whose ends are resolved to ids. */
export interface ResolvedLink {
  readonly record: LinkRecord;
  readonly from: string;
  readonly to: string;
  readonly entry: LedgerEntry;
}

/** Names a link within a case: ids are unique per kind. */
export function linkKey(kind: string, id: string): string {
  return `${kind}\u0000${id}`;
}

function toStatement(record: LinkRecord, source: number): Statement {
  return {
    provenance: { source, ...record.provenance },
    values: {
      ...(record.amount !== undefined && { amount: record.amount }),
      ...(record.currency !== undefined && { currency: record.currency }),
      ...(record.weight !== undefined && { weight: record.weight }),
      ...(record.directed !== undefined && { directed: record.directed }),
      ...record.values,
    },
    ...(record.time && { time: record.time }),
  };
}

/** Plans what rows state of links: new ones, and further statements about known ones. */
export class LinkPlanner {
  /** Rows about links that were known before the row: they need the statements there are. */
  private readonly further: { row: ReadRow; record: LinkRecord }[] = [];

  constructor(
    private readonly plan: ImportPlan,
    private readonly source: number,
    private readonly ledger: LinkLedger,
    private readonly entities: EntityPlanner,
  ) {}

  /** Rejects an id that another link of the kind has: one id cannot be two links. */
  check(row: ReadRow, { record, from, to, entry }: ResolvedLink): boolean {
    const pending = this.plan.links.get(linkKey(record.kind, record.id));
    const clashes = pending
      ? pending.from !== from || pending.to !== to
      : this.ledger.ask(entry) === 'other ends';
    if (clashes) {
      const reason = `is already the id of a ${record.kind} link between other ends`;
      this.plan.reject(row, 'id', record.id, reason);
    }
    return !clashes;
  }

  add(row: ReadRow, link: ResolvedLink): void {
    const { record, from, to, entry } = link;
    if (record.time) {
      this.plan.see(record.time);
    }
    this.warnOfEnds(row, link);
    const key = linkKey(record.kind, record.id);
    if (this.plan.links.has(key)) {
      this.further.push({ row, record });
      return;
    }
    const answer = this.ledger.ask(entry);
    if (answer === 'stated') {
      this.ledger.markSeen(entry);
      this.plan.marked.push(entry);
      this.plan.linkTally.unchanged += 1;
      return;
    }
    const isNew = answer === 'new';
    const statements = isNew ? [toStatement(record, this.source)] : [];
    const { kind, id } = record;
    this.plan.links.set(key, { kind, id, from, to, entry, isNew, statements, changed: isNew });
    if (isNew) this.plan.linkTally.created += 1;
    else this.further.push({ row, record });
  }

  private warnOfEnds(row: ReadRow, { record, from, to }: ResolvedLink): void {
    const source = this.entities.kindOf(from);
    const target = this.entities.kindOf(to);
    if (!source || !target || hasUsualEnds(record.kind, source, target)) return;
    this.plan.warn(row, 'unusual_ends', `${record.kind} from ${source} to ${target}`);
  }

  /**
   * Adds the rows about known links. `findStatements` gives, by `linkKey`, what the store holds; a
   * link it does not hold only shares a hash with one that it does, and is new after all.
   */
  async finish(
    findStatements: (links: readonly PlannedLink[]) => Promise<Map<string, Statement[]>>,
  ): Promise<void> {
    const known = [...this.plan.links.values()].filter(({ isNew }) => !isNew);
    const stored = await findStatements(known);
    for (const link of known) {
      const statements = stored.get(linkKey(link.kind, link.id));
      if (statements) link.statements = statements;
      else link.isNew = true;
    }
    for (const { row, record } of this.further) this.addStatement(row, record);
  }

  private addStatement(row: ReadRow, record: LinkRecord): void {
    const planned = this.plan.links.get(linkKey(record.kind, record.id));
    if (!planned) return;
    const statement = toStatement(record, this.source);
    const before = planned.statements;
    if (before.some(({ provenance }) => isSameRecord(provenance, statement.provenance))) {
      this.plan.linkTally.unchanged += 1;
      return;
    }
    planned.statements = [...before, statement];
    planned.changed = true;
    if (before.length === 0) {
      this.plan.linkTally.created += 1;
      return;
    }
    this.plan.warnOfContradictions(row, record.id, before, planned.statements);
    this.plan.linkTally.updated += 1;
  }
}
