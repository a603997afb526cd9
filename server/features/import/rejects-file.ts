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
import type { CaseRecord, ReadRow, Reject } from '../../contract/record.js';
import { defuseFormula } from '../../contract/defuse-formula.js';
import type { Mask } from '../../disclosure/mask.js';
import { explainRejectsError } from './rejects-path.js';

const COLUMNS = ['file', 'line', 'row', 'column', 'value', 'reason'] as const;

const HIDDEN = '(hidden)';

interface GatheredReject extends Reject {
  readonly file: string;
  /** Ids of the entities that the row is about. */
  readonly about: readonly string[];
  /** The row gives somebody a role that asks for protection, in words that are on no list. */
  readonly protects: boolean;
}

/** The entities that a row declares, or links. */
function listEntities(records: readonly CaseRecord[]): string[] {
  return records.flatMap((record) => {
    if (record.type === 'entity') return [record.id];
    return record.type === 'link' ? [record.from.ref, record.to.ref] : [record.subject];
  });
}

/** Gathers on disk: readable by the owner alone, and gone from its folder while it is open. */
class Gathering {
  private readonly folder = mkdtempSync(join(tmpdir(), 'vinculum-rejects-'));
  private readonly file = openSync(join(this.folder, 'rejects.jsonl'), 'wx+', 0o600);

  constructor() {
    this.removeFolder();
  }

  /** Where open files cannot be removed, it is tried again at the end. */
  private removeFolder(): void {
    try {
      rmSync(this.folder, { recursive: true, force: true });
    } catch {
      // Windows: not before it is closed.
    }
  }

  add(reject: GatheredReject): void {
    writeSync(this.file, `${JSON.stringify(reject)}\n`);
  }

  async *read(): AsyncGenerator<GatheredReject> {
    const input = createReadStream('', { fd: this.file, start: 0, autoClose: false });
    for await (const line of createInterface({ input })) yield JSON.parse(line) as GatheredReject;
  }

  close(): void {
    closeSync(this.file);
    this.removeFolder();
  }
}

/**
 * `rejects.csv`: every reject with file, line, column, value and reason. Rejects are gathered, and
 * written when the import has taught who is protected, so that their values are masked like all
 * else that leaves the program; those of a row about a protected person are left out.
 */
export class RejectsFile {
  private gathering: Gathering | null = null;

  constructor(private readonly path: string | null) {}

  /** Rejects of the reading. */
  add(file: string, rows: readonly ReadRow[]): void {
    for (const { rejects, refused = [] } of rows) {
      if (rejects.length > 0) this.gather(file, rejects, listEntities(refused));
    }
  }

  /** Rejects of the store: ends that nothing declares, ids that clash. */
  addStored(file: string, rejects: readonly Reject[], rows: readonly ReadRow[]): void {
    if (rejects.length === 0) return;
    const byNumber = new Map(rows.map((row) => [row.row, row]));
    for (const reject of rejects) {
      this.gather(file, [reject], listEntities(byNumber.get(reject.row)?.records ?? []));
    }
  }

  private gather(file: string, rejects: readonly Reject[], about: readonly string[]): void {
    if (this.path === null) return;
    this.gathering ??= new Gathering();
    const protects = rejects.some(({ value }) => asksForProtection(value));
    for (const reject of rejects) this.gathering.add({ ...reject, file, about, protects });
  }

  /** Writes the file; its path, or null where nothing was rejected. */
  async finish(mask: Mask): Promise<string | null> {
    if (this.path === null || this.gathering === null) return null;
    try {
      await pipeline(
        maskRejects(this.gathering.read(), mask),
        stringify({ header: true, columns: [...COLUMNS] }),
        createWriteStream(this.path, { mode: 0o600 }),
      );
    } catch (error) {
      throw explainRejectsError(error, this.path);
    }
    return this.path;
  }

  /** Forgets what was gathered. */
  close(): void {
    this.gathering?.close();
    this.gathering = null;
  }
}

async function* maskRejects(
  rejects: AsyncIterable<GatheredReject>,
  mask: Mask,
): AsyncGenerator<Record<string, unknown>> {
  for await (const { about, protects, ...reject } of rejects) {
    const hidden = protects || about.some((id) => mask.hides(id));
    // What concerns a row as a whole quotes it.
    const reason = hidden && reject.column === '' ? reject.reason.split(': ', 1) : [reject.reason];
    yield {
      ...reject,
      file: mask.text(reject.file),
      column: mask.text(reject.column),
      value: hidden ? HIDDEN : defuseFormula(mask.text(mask.id(reject.value))),
      reason: mask.text(reason.join('')),
    };
  }
}
