import type { ImportReport } from '../../contract/import-report.js';
import type { ImportWarning, ReadRow } from '../../contract/record.js';
import type { Mask } from '../../disclosure/mask.js';
import type { OpenedSource } from '../../ingest/read-source.js';
import type { BatchOutcome, Tally } from '../../store/graph-store.js';

/** Examples kept of each kind of warning. */
const EXAMPLES = 5;

interface FileCount {
  readonly source: OpenedSource;
  rows: number;
  rejectedRows: number;
  warnings: number;
}

interface WarningCount {
  count: number;
  readonly examples: string[];
}

function addTally(sum: Tally, more: Tally): void {
  sum.created += more.created;
  sum.updated += more.updated;
  sum.unchanged += more.unchanged;
}

/** Counts, batch by batch, what an import did. */
export class ReportBuilder {
  private readonly files: FileCount[] = [];
  private readonly entities: Tally = { created: 0, updated: 0, unchanged: 0 };
  private readonly links: Tally = { created: 0, updated: 0, unchanged: 0 };
  private readonly warnings = new Map<string, WarningCount>();

  constructor(
    private readonly caseName: string,
    private readonly dryRun: boolean,
  ) {}

  /** Data rows read so far, of all files. */
  get rows(): number {
    return this.files.reduce((sum, { rows }) => sum + rows, 0);
  }

  beginFile(source: OpenedSource): void {
    this.files.push({ source, rows: 0, rejectedRows: 0, warnings: 0 });
  }

  private get current(): FileCount {
    const file = this.files.at(-1);
    if (!file) throw new Error('no file has begun');
    return file;
  }

  addRows(rows: readonly ReadRow[]): void {
    const file = this.current;
    for (const row of rows) {
      if (row.row > 0) file.rows += 1;
      if (row.rejects.length > 0) file.rejectedRows += 1;
      for (const warning of row.warnings) this.addWarning(file, warning);
    }
  }

  addOutcome(outcome: BatchOutcome): void {
    const file = this.current;
    addTally(this.entities, outcome.entities);
    addTally(this.links, outcome.links);
    file.rejectedRows += new Set(outcome.rejects.map(({ row }) => row)).size;
    for (const warning of outcome.warnings) this.addWarning(file, warning);
  }

  private addWarning(file: FileCount, { code, line, message }: ImportWarning): void {
    file.warnings += 1;
    const known = this.warnings.get(code) ?? { count: 0, examples: [] };
    known.count += 1;
    if (known.examples.length < EXAMPLES) {
      known.examples.push(`${file.source.fileName} line ${line}: ${message}`);
    }
    this.warnings.set(code, known);
  }

  /** The report, everything of the files through the mask. */
  build(mask: Mask, rejectsFile: string | null, durationMs: number): ImportReport {
    return {
      case: this.caseName,
      dryRun: this.dryRun,
      files: this.files.map(({ source, rows, rejectedRows, warnings }) => ({
        file: mask.text(source.fileName),
        kind: source.kind,
        sha256: source.sha256,
        rows,
        rejectedRows,
        warnings,
        header: source.header.map((column) => mask.text(column)),
      })),
      rows: this.rows,
      rejectedRows: this.files.reduce((sum, { rejectedRows }) => sum + rejectedRows, 0),
      entities: this.entities,
      links: this.links,
      warnings: [...this.warnings].map(([code, { count, examples }]) => ({
        code,
        count,
        examples: examples.map((example) => mask.text(example)),
      })),
      rejectsFile,
      durationMs: Math.round(durationMs),
    };
  }
}
