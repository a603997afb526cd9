import { createHash } from 'node:crypto';
import type { EntityKind } from '../../server/contract/entity.js';
import type { LinkKind } from '../../server/contract/link.js';
import type {
  CaseRecord,
  EntityRecord,
  LinkRecord,
  ReadRow,
  RowProvenance,
} from '../../server/contract/record.js';
import type { SourceKind } from '../../server/contract/source.js';
import type {
  BatchOutcome,
  CaseFile,
  GraphStore,
  ImportSession,
  ImportSessionOptions,
  NewSource,
} from '../../server/store/graph-store.js';
import { ACT } from './each-store.js';

type Provenance = Partial<RowProvenance>;
type EntityParts = Partial<Omit<EntityRecord, 'provenance'>> & { provenance?: Provenance };
type LinkParts = Partial<Omit<LinkRecord, 'provenance'>> & { provenance?: Provenance };

export function entity(
  kind: EntityKind,
  id: string,
  { values = {}, provenance = {}, ...more }: EntityParts = {},
): EntityRecord {
  return {
    type: 'entity',
    kind,
    id,
    // A row that only adds to an entity states no name.
    ...(more.mustExist === undefined && { name: `Name of ${id}` }),
    values: values,
    provenance: { row: 0, ...provenance },
    ...more,
  };
}

/** A link; `more` holds what differs from a bare one. */
export function link(
  kind: LinkKind,
  id: string,
  from: string,
  to: string,
  { values = {}, provenance = {}, ...more }: LinkParts = {},
): LinkRecord {
  return {
    type: 'link',
    kind,
    id,
    from: { ref: from, column: 'from' },
    to: { ref: to, column: 'to' },
    values: values,
    provenance: { row: 0, ...provenance },
    ...more,
  };
}

/** Rows 1, 2, 3 … of a file, each stating one record, or several where a list is given. */
export function rowsOf(...stated: readonly (CaseRecord | readonly CaseRecord[])[]): ReadRow[] {
  return stated.map((each, index) => {
    const row = index + 1;
    const records = [each].flat().map((record) => ({
      ...record,
      provenance: { ...record.provenance, row },
    })) as CaseRecord[];
    return { row, line: row + 1, records, rejects: [], warnings: [] };
  });
}

/** A source by its name: the same name is the same content. */
export function sourceOf(fileName: string, kind: SourceKind = 'links'): NewSource {
  const sha256 = createHash('sha256').update(fileName).digest('hex');
  return { fileName, sha256, bytes: 1, kind, settings: { delimiter: ',' } };
}

/** Writes rows as one batch. */
export async function writeRows(
  session: ImportSession,
  rows: readonly ReadRow[],
): Promise<BatchOutcome> {
  await session.addRows(rows);
  const outcome = await session.settle();
  if (!outcome) throw new Error('no batch was under way');
  return outcome;
}

/** Imports rows as one file from begin to completion; the outcome of its one batch. */
export async function importRows(
  store: GraphStore,
  caseFile: CaseFile,
  fileName: string,
  rows: readonly ReadRow[],
  options: ImportSessionOptions = {},
): Promise<BatchOutcome> {
  const session = await store.openImport(caseFile, sourceOf(fileName), ACT, options);
  const outcome = await writeRows(session, rows);
  await session.complete();
  return outcome;
}
