import {
  closeSync,
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { asksForProtection } from '../../contract/role.js';
import type { ReadRow, Reject } from '../../contract/record.js';
import { defuseFormula } from '../../disclosure/defuse-formula.js';
import type { Mask } from '../../disclosure/mask.js';

const COLUMNS = ['file', 'line', 'row', 'column', 'value', 'reason'] as const;

type StoredReject = Reject & { readonly file: string };

/** Whether the row itself gives somebody a role that is protected: its values are never shown. */
function isProtectedRow(row: ReadRow): boolean {
  return row.rejects.some(({ value }) => asksForProtection(value));
}

/**
 * `rejects.csv`: every reject with file, line, column, value and reason. Rejects are gathered on
 * disk, readable by the owner alone, and written when the import has taught who is protected, so
 * that their values are masked like all else that leaves the program.
 */
export class RejectsFile {
  private folder: string | null = null;
  private file: number | null = null;

  constructor(private readonly path: string | null) {}

  /** Rejects of the reading. */
  add(file: string, rows: readonly ReadRow[]): void {
    for (const row of rows) {
      const hidden = isProtectedRow(row);
      for (const reject of row.rejects) {
        this.gather({ ...reject, ...(hidden && { value: '(hidden)' }), file });
      }
    }
  }

  /** Rejects of the store: ends that nothing declares, ids that clash. */
  addStored(file: string, rejects: readonly Reject[]): void {
    for (const reject of rejects) this.gather({ ...reject, file });
  }

  private gather(reject: StoredReject): void {
    if (this.path === null) return;
    if (this.folder === null) {
      this.folder = mkdtempSync(join(tmpdir(), 'vinculum-rejects-'));
      this.file = openSync(join(this.folder, 'rejects.jsonl'), 'w', 0o600);
    }
    if (this.file !== null) writeSync(this.file, `${JSON.stringify(reject)}\n`);
  }

  /**
   * Writes the file; its path, or null where nothing was rejected. Without a mask no value is shown.
   */
  async finish(mask: Mask | null): Promise<string | null> {
    if (this.path === null || this.folder === null || this.file === null) return null;
    closeSync(this.file);
    const gathered = join(this.folder, 'rejects.jsonl');
    try {
      await pipeline(
        readRejects(gathered, mask),
        stringify({ header: true, columns: [...COLUMNS] }),
        createWriteStream(this.path, { mode: 0o600 }),
      );
    } finally {
      rmSync(this.folder, { recursive: true, force: true });
    }
    return this.path;
  }
}

async function* readRejects(
  path: string,
  mask: Mask | null,
): AsyncGenerator<Record<string, unknown>> {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const reject = JSON.parse(line) as StoredReject;
    if (!mask) {
      yield { ...reject, file: '(hidden)', value: '(hidden)' };
      continue;
    }
    yield {
      ...reject,
      file: mask.text(reject.file),
      value: defuseFormula(mask.text(mask.id(reject.value))),
      reason: mask.text(reject.reason),
    };
  }
}
