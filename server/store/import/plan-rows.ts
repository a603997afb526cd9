import type { EntityKind } from '../../contract/entity.js';
import type { EndReference, ReadRow } from '../../contract/record.js';
import type { ImportLookup } from './lookup.js';
import { LinkLedger } from './link-ledger.js';
import type { ImportPlan } from './plan.js';
import { NOT_DECLARED, type EntityPlanner } from './plan-entities.js';
import type { LinkPlanner, ResolvedLink } from './plan-links.js';

type Resolution = { id: string } | { reason: string };

/** Plans rows in order; a row is taken whole or rejected whole. */
export class RowPlanner {
  constructor(
    private readonly plan: ImportPlan,
    private readonly source: number,
    private readonly lookup: ImportLookup,
    private readonly createMissing: EntityKind | undefined,
    private readonly entities: EntityPlanner,
    private readonly links: LinkPlanner,
  ) {}

  take(row: ReadRow): void {
    const resolved = this.checkRow(row);
    if (!resolved) return;
    for (const record of row.records) {
      if (record.type === 'entity') this.entities.addStatement(row, record);
      if (record.type === 'coverage') {
        const { subject, channel, from, until, provenance } = record;
        const origin = provenance.origin === undefined ? {} : { origin: provenance.origin };
        const at = { source: this.source, row: provenance.row };
        this.plan.coverage.push({ subject, channel, from, until, ...origin, ...at });
      }
    }
    for (const link of resolved) {
      this.entities.ensureEnd(row, link.from, link.record.from);
      this.entities.ensureEnd(row, link.to, link.record.to);
      this.links.add(row, link);
    }
  }

  /** The row's links with their ends resolved; null where the row is rejected. */
  private checkRow(row: ReadRow): ResolvedLink[] | null {
    const own = new Set<string>();
    for (const record of row.records) if (record.type === 'entity') own.add(record.id);
    const resolved: ResolvedLink[] = [];
    let accepted = row.records.length > 0;
    for (const record of row.records) {
      if (record.type === 'entity') accepted = this.entities.check(row, record) && accepted;
      if (record.type !== 'link') continue;
      const from = this.resolveOrReject(row, record.from, own);
      const to = this.resolveOrReject(row, record.to, own);
      if (from === null || to === null) {
        accepted = false;
        continue;
      }
      const entry = LinkLedger.entryOf(record.kind, record.id, from, to);
      const link = { record, from, to, entry };
      accepted = this.links.check(row, link) && accepted;
      resolved.push(link);
    }
    return accepted ? resolved : null;
  }

  private resolveOrReject(
    row: ReadRow,
    end: EndReference,
    own: ReadonlySet<string>,
  ): string | null {
    const answer = this.resolve(end, own);
    if ('id' in answer) return answer.id;
    this.plan.reject(row, end.column, end.ref, answer.reason);
    return null;
  }

  /** The id an end stands for: an id of the row itself or of the case, else a number. */
  private resolve(end: EndReference, own: ReadonlySet<string>): Resolution {
    if (own.has(end.ref) || this.entities.kindOf(end.ref) !== undefined) return { id: end.ref };
    if (end.orNumberOf) {
      const found = this.lookup.findByNumber(end.orNumberOf, end.ref);
      if (found.length > 1) {
        return {
          reason: `${found.length} ${end.orNumberOf}s have this number: name one by its id`,
        };
      }
      const [id] = found;
      if (id !== undefined) return { id };
    }
    return this.createMissing ? { id: end.ref } : { reason: NOT_DECLARED };
  }
}
