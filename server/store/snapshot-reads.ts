import { createBreath } from '../breathe.js';
import { currentValues } from '../contract/current-value.js';
import { admitsGrade, type GradeFilter } from '../contract/grade.js';
import type { Entity, Link } from '../contract/network.js';
import type {
  Snapshot,
  SnapshotEntity,
  SnapshotFilter,
  SnapshotLink,
} from '../contract/snapshot.js';
import { isInWindow, isSeenIn } from '../contract/time.js';
import { AppError } from '../errors.js';
import { readingStatement } from './cypher-files.js';
import type { RunCypher } from './cypher-runner.js';
import { decodeEntity } from './entity-codec.js';
import { pagesOf } from './keys.js';
import { decodeLink, typesOf } from './link-codec.js';
import { sortInTurns } from './sort-in-turns.js';
import { readPageLinkInstants, withSpan } from './spans.js';

interface Page {
  readonly entities: Entity[];
  readonly links: Link[];
}

async function readPage(
  read: RunCypher,
  page: string,
  filter: SnapshotFilter,
  spans: boolean,
): Promise<Page> {
  const { entityKinds, linkKinds, window, grades } = filter;
  const [entityRows, linkRows, instants] = await Promise.all([
    read(readingStatement('read-page-entities'), { page, kinds: entityKinds ?? null }),
    read(readingStatement('read-page-links'), {
      page,
      types: typesOf(linkKinds),
      fromMs: window?.fromMs ?? null,
      untilMs: window?.untilMs ?? null,
    }),
    spans ? readPageLinkInstants(read, page) : new Map<string, number[]>(),
  ]);
  const breathe = createBreath();
  const links: Link[] = [];
  for (const row of linkRows) {
    const link = decodeLink(row, grades);
    if (link && isInWindow(link.time, window)) links.push(link);
    await breathe();
  }
  const entities = entityRows.map(decodeEntity);
  return {
    entities: spans
      ? entities.map((entity) => withSpan(entity, instants.get(entity.id)))
      : entities,
    links,
  };
}

/** What says whether a case changed while it was read. */
export interface CaseState {
  /** How many entities the case ever numbered: its pages. */
  readonly entities: number;
  readonly version: number;
}

/** Times a case is read again because somebody wrote to it meanwhile. */
const MAX_READS = 3;

/** Every page of the case, without holding more than one; `spans`: with first and last seen. */
export async function* readPages(
  read: RunCypher,
  caseId: string,
  entities: number,
  { filter = {}, spans }: { filter?: SnapshotFilter; spans: boolean },
): AsyncGenerator<Page> {
  for (const page of pagesOf(caseId, entities)) yield await readPage(read, page, filter, spans);
}

function isAdmitted(entity: Entity, { window, grades }: SnapshotFilter): boolean {
  if (!isSeenIn(entity, window)) return false;
  if (!grades) return true;
  return entity.statements.some(({ provenance }) => admitsGrade(grades, provenance.grade));
}

/** Name as the admitted records state it; where none states one, the name that everybody sees. */
function admittedName(entity: Entity, grades: GradeFilter | undefined): string {
  if (!grades) return entity.name;
  const admitted = entity.statements.filter(({ provenance }) =>
    admitsGrade(grades, provenance.grade),
  );
  const name = currentValues(admitted).values['name'];
  return typeof name === 'string' ? name : entity.name;
}

function toSnapshotEntity(entity: Entity, grades: GradeFilter | undefined): SnapshotEntity {
  const { id, kind, firstMs, lastMs } = entity;
  return {
    ...{ id, kind, name: admittedName(entity, grades) },
    ...(firstMs !== undefined && { firstMs }),
    ...(lastMs !== undefined && { lastMs }),
  };
}

function toSnapshotLink(link: Link, { origins }: SnapshotFilter): SnapshotLink {
  const { id, kind, source, target, directed, time, amount, currency, weight } = link;
  return {
    id,
    kind,
    source,
    target,
    directed,
    ...(time && { time }),
    ...(amount !== undefined && { amount }),
    ...(currency !== undefined && { currency }),
    ...(weight !== undefined && { weight }),
    ...gradesOf(link),
    ...(origins === true && originsOf(link)),
  };
}

function gradesOf({ statements }: Link): Pick<SnapshotLink, 'grades'> {
  const grades = [...new Set(statements.map(({ provenance }) => provenance.grade ?? ''))];
  return grades.some((grade) => grade !== '') ? { grades } : {};
}

function originsOf({ statements }: Link): Pick<SnapshotLink, 'origins'> {
  const own = statements.filter(({ provenance }) => provenance.derivedFrom === undefined);
  const speaking = own.length > 0 ? own : statements;
  const origins = [...new Set(speaking.map(({ provenance }) => provenance.origin ?? ''))];
  return origins.some((origin) => origin !== '') ? { origins } : {};
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The part of a case that the filter admits. Links: of an admitted kind, in the window, stated by
 * at least one record of an admitted grade, between entities of admitted kinds. Entities: of an
 * admitted kind, and either an end of an admitted link, or stated by an admitted record and not
 * known to lie outside the window. All of it as it was at one moment.
 * @throws AppError `conflict` when somebody keeps writing to the case.
 */
export async function readSnapshot(
  read: RunCypher,
  caseId: string,
  readState: () => Promise<CaseState>,
  filter: SnapshotFilter,
): Promise<Snapshot> {
  for (let n = 0; n < MAX_READS; n += 1) {
    const before = await readState();
    const snapshot = await readAllPages(read, caseId, before.entities, filter);
    if ((await readState()).version === before.version) return snapshot;
  }
  throw new AppError(
    'conflict',
    'The case is being written to: wait for the import to end and run the same command again.',
  );
}

async function readAllPages(
  read: RunCypher,
  caseId: string,
  entityCount: number,
  filter: SnapshotFilter,
): Promise<Snapshot> {
  const known = new Map<string, Entity>();
  const links: SnapshotLink[] = [];
  const spans = filter.spans === true || filter.window !== undefined;
  for await (const page of readPages(read, caseId, entityCount, { filter, spans })) {
    for (const entity of page.entities) known.set(entity.id, entity);
    for (const link of page.links) links.push(toSnapshotLink(link, filter));
  }
  const breathe = createBreath();
  const admitted: SnapshotLink[] = [];
  const linked = new Set<string>();
  for (const link of links) {
    await breathe();
    if (!known.has(link.source) || !known.has(link.target)) continue;
    admitted.push(link);
    linked.add(link.source).add(link.target);
  }
  const entities: SnapshotEntity[] = [];
  for (const entity of known.values()) {
    if (linked.has(entity.id) || isAdmitted(entity, filter)) {
      entities.push(toSnapshotEntity(entity, filter.grades));
    }
    await breathe();
  }
  return {
    entities: await sortInTurns(entities, (a, b) => compareText(a.id, b.id)),
    links: await sortInTurns(
      admitted,
      (a, b) => compareText(a.kind, b.kind) || compareText(a.id, b.id),
    ),
  };
}
