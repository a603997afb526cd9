import { currentValues } from '../../contract/current-value.js';
import type { LinkKind } from '../../contract/link.js';
import type { ImportWarning, ReadRow, Reject, WarningCode } from '../../contract/record.js';
import type { Coverage } from '../../contract/source.js';
import type { Statement } from '../../contract/statement.js';
import { type Extent, statedInstants, type TimeSpan, widen } from '../../contract/time.js';
import type { EntityContent } from '../entity-codec.js';
import type { Tally } from '../graph-store.js';
import type { LedgerEntry } from './link-table.js';

/** An entity that a batch creates or adds to. */
export interface PlannedEntity {
  content: EntityContent;
  /** Absent for a new one. */
  readonly stored?: EntityContent;
  changed: boolean;
}

/** A link that a batch creates or adds to. */
export interface PlannedLink {
  readonly kind: LinkKind;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly entry: LedgerEntry;
  /** False when the ledger knows it: its statements are in the store. */
  isNew: boolean;
  statements: Statement[];
  changed: boolean;
}

/** Everything that one batch of rows will change, worked out before the transaction. */
export class ImportPlan {
  readonly entities = new Map<string, PlannedEntity>();
  readonly links = new Map<string, PlannedLink>();
  readonly coverage: Coverage[] = [];
  /** What the rows of the batch state. */
  readonly seen: Extent = {};
  /** Ledger entries first named by this batch, to take back if it is planned again. */
  readonly marked: LedgerEntry[] = [];
  readonly rejects: Reject[] = [];
  readonly warnings: ImportWarning[] = [];
  readonly entityTally: Tally = { created: 0, updated: 0, unchanged: 0 };
  readonly linkTally: Tally = { created: 0, updated: 0, unchanged: 0 };

  /** Widens the extent of the batch by the instants that a record states. */
  see(time: TimeSpan): void {
    widen(this.seen, statedInstants(time));
  }

  changedEntities(): PlannedEntity[] {
    return [...this.entities.values()].filter(({ changed }) => changed);
  }

  changedLinks(): PlannedLink[] {
    return [...this.links.values()].filter(({ changed }) => changed);
  }

  get isEmpty(): boolean {
    return (
      this.coverage.length === 0 &&
      this.changedEntities().length === 0 &&
      this.changedLinks().length === 0
    );
  }

  reject(row: ReadRow, column: string, value: string, reason: string): void {
    this.rejects.push({ row: row.row, line: row.line, column, value: value.slice(0, 200), reason });
  }

  warn(row: ReadRow, code: WarningCode, message: string): void {
    this.warnings.push({ row: row.row, line: row.line, code, message });
  }

  /** Warns of every property on which a new statement makes the records disagree. */
  warnOfContradictions(
    row: ReadRow,
    id: string,
    before: readonly Statement[],
    after: readonly Statement[],
  ): void {
    const known = new Set(currentValues(before).contradictions.map(({ property }) => property));
    for (const { property } of currentValues(after).contradictions) {
      if (known.has(property)) continue;
      this.warn(row, 'contradiction', `${id}: records disagree about ${property}; all are kept`);
    }
  }
}
