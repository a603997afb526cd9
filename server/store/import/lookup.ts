import type { EntityKind } from '../../contract/entity.js';
import type { CaseRecord, EndReference } from '../../contract/record.js';
import { readingStatement } from '../cypher-files.js';
import type { RunCypher } from '../cypher-runner.js';
import type { EntityContent } from '../entity-codec.js';
import { entityKey, numberKey } from '../keys.js';
import { decodeStatements } from '../statement-codec.js';

/** What an import needs to know of an entity that links name. */
export interface KnownEntity {
  readonly kind: EntityKind;
  readonly placeholder: boolean;
}

/** Ends remembered between batches; beyond it the memory starts anew. */
const MAX_REMEMBERED = 1_000_000;

function endsOf(records: readonly CaseRecord[]): EndReference[] {
  return records.flatMap((record) => (record.type === 'link' ? [record.from, record.to] : []));
}

/**
 * Looks up, batch by batch, the entities that rows name: kinds for the ends of links, whole content
 * for entities that a row adds to. Ends are remembered between batches.
 */
export class ImportLookup {
  private readonly known = new Map<string, KnownEntity>();
  private readonly byNumber = new Map<string, readonly string[]>();

  constructor(
    private readonly read: RunCypher,
    private readonly caseId: string,
    private readonly maxRemembered = MAX_REMEMBERED,
    /** Of a dry run: ids by the numbers that earlier batches would have written. */
    private readonly unwrittenNumbers: ReadonlyMap<string, readonly string[]> = new Map(),
  ) {}

  /** Forgets everything: another writer was here. */
  forget(): void {
    this.known.clear();
    this.byNumber.clear();
  }

  /** Forgets who has which number: there are entities with further ones. */
  forgetNumbers(): void {
    this.byNumber.clear();
  }

  /** Whether the memory is to start anew. Between batches only: a batch needs all it has learnt. */
  get isFull(): boolean {
    return this.known.size >= this.maxRemembered;
  }

  remember(id: string, entity: KnownEntity): void {
    this.known.set(id, entity);
  }

  find(id: string): KnownEntity | undefined {
    return this.known.get(id);
  }

  /** Ids of the phones or accounts with that number, known after `loadEnds`. */
  findByNumber(kind: 'phone' | 'account', number: string): readonly string[] {
    const key = numberKey(this.caseId, kind, number) ?? '';
    const stored = this.byNumber.get(key) ?? [];
    const unwritten = this.unwrittenNumbers.get(key) ?? [];
    return unwritten.length === 0 ? stored : [...new Set([...stored, ...unwritten])];
  }

  /** Learns every end that the records name and that is not known yet. */
  async loadEnds(records: readonly CaseRecord[], declared: ReadonlySet<string>): Promise<void> {
    const ends = endsOf(records);
    const unknown = new Set<string>();
    for (const { ref } of ends) {
      if (!this.known.has(ref) && !declared.has(ref)) unknown.add(ref);
    }
    if (unknown.size === 0) return;
    const rows = await this.read(readingStatement('find-entity-kinds'), {
      keys: [...unknown].map((id) => entityKey(this.caseId, id)),
    });
    for (const row of rows) {
      this.known.set(row['id'] as string, {
        kind: row['kind'] as EntityKind,
        placeholder: row['placeholder'] === true,
      });
    }
    await this.loadNumbers(ends.filter(({ ref }) => unknown.has(ref) && !this.known.has(ref)));
  }

  private async loadNumbers(ends: readonly EndReference[]): Promise<void> {
    const keys = new Set<string>();
    for (const { ref, orNumberOf } of ends) {
      const key = orNumberOf && numberKey(this.caseId, orNumberOf, ref);
      if (key) keys.add(key);
    }
    for (const key of keys) if (this.byNumber.has(key)) keys.delete(key);
    if (keys.size === 0) return;
    const rows = await this.read(readingStatement('find-entities-by-number'), { keys: [...keys] });
    for (const row of rows) {
      const key = row['key'] as string;
      const id = row['id'] as string;
      this.byNumber.set(key, [...(this.byNumber.get(key) ?? []), id]);
      this.known.set(id, { kind: row['kind'] as EntityKind, placeholder: false });
    }
  }

  /** The stored content of the entities that the records add to, by id. */
  async loadContents(ids: readonly string[]): Promise<Map<string, EntityContent>> {
    const contents = new Map<string, EntityContent>();
    if (ids.length === 0) return contents;
    const rows = await this.read(readingStatement('get-entities'), {
      keys: ids.map((id) => entityKey(this.caseId, id)),
    });
    for (const row of rows) {
      const id = row['id'] as string;
      contents.set(id, {
        id,
        kind: row['kind'] as EntityKind,
        placeholder: row['placeholder'] === true,
        statements: decodeStatements(row['statements'] as string),
      });
    }
    return contents;
  }
}
