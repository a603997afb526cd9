import { createHash } from 'node:crypto';
import { nextTurn } from '../../breathe.js';
import type { EntityKind } from '../../contract/entity.js';
import type { LinkKind } from '../../contract/link.js';
import type { Coverage } from '../../contract/source.js';
import { AppError } from '../../errors.js';
import type { Act } from '../graph-store.js';
import { type AuditHead, auditWrite, claimAuditHead } from '../audit-chain.js';
import {
  createEntitiesStatement,
  createLinksStatement,
  fillPlaceholdersStatement,
  writingStatement,
} from '../cypher-files.js';
import type { Row, RunCypher } from '../cypher-runner.js';
import { encodeEntity, ENTITY_PROPERTIES } from '../entity-codec.js';
import { entityKey, pageOf } from '../keys.js';
import { encodeLink, LINK_PROPERTIES, typesOf } from '../link-codec.js';
import { LinkLedger } from './link-ledger.js';
import type { ImportPlan, PlannedEntity, PlannedLink } from './plan.js';

/**
 * Another writer changed the case since the plan was made: plan again. An `AppError`, since those
 * alone come through the runners as they are.
 */
export class StalePlanError extends AppError {
  constructor() {
    super('conflict', 'Somebody else wrote to the case at the same time.');
  }
}

export interface CommitTarget {
  readonly caseId: string;
  readonly caseName: string;
  readonly source: number;
  readonly act: Act;
}

interface RowTarget {
  readonly caseId: string;
  readonly rowsPerStatement: number;
}

/** A statement with its parameters; `created` is how many links it must say that it has written. */
interface Write {
  readonly statement: string;
  readonly parameters: Row;
  readonly created?: number;
}

function* slices<T>(values: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < values.length; at += size) yield values.slice(at, at + size);
}

function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

function* createEntities(
  { caseId, rowsPerStatement }: RowTarget,
  created: readonly PlannedEntity[],
  firstOrdinal: number,
): Generator<Write> {
  const rows = created.map(({ content }, index) => {
    const properties: Row = {
      ...encodeEntity(caseId, content),
      page: pageOf(caseId, firstOrdinal + index),
    };
    return { kind: content.kind, row: ENTITY_PROPERTIES.map((property) => properties[property]) };
  });
  for (const [kind, group] of groupBy(rows, (each) => each.kind)) {
    for (const part of slices(group, rowsPerStatement)) {
      const parameters = { rows: part.map(({ row }) => row) };
      yield { statement: createEntitiesStatement(kind), parameters };
    }
  }
}

function* updateEntities(caseId: string, updated: readonly PlannedEntity[]): Generator<Write> {
  if (updated.length === 0) return;
  const rows = updated.map(({ content }) => encodeEntity(caseId, content));
  yield { statement: writingStatement('update-entities'), parameters: { rows } };
  const refilled = updated.filter(({ content, stored }) => stored?.kind !== content.kind);
  const pairs = groupBy(refilled, ({ content, stored }) => `${stored?.kind ?? ''}>${content.kind}`);
  for (const [pair, group] of pairs) {
    const [old, kind] = pair.split('>') as [EntityKind, EntityKind];
    const keys = group.map(({ content }) => ({ key: entityKey(caseId, content.id) }));
    yield { statement: fillPlaceholdersStatement(old, kind), parameters: { rows: keys } };
  }
}

function toLinkRow(caseId: string, { id, from, to, statements }: PlannedLink): unknown[] {
  const properties = encodeLink(id, statements);
  return [
    entityKey(caseId, from),
    entityKey(caseId, to),
    ...LINK_PROPERTIES.map((property) => properties[property]),
  ];
}

function* createLinks(
  { caseId, rowsPerStatement }: RowTarget,
  created: readonly PlannedLink[],
): Generator<Write> {
  for (const [kind, group] of groupBy(created, (link) => link.kind)) {
    for (const part of slices(group, rowsPerStatement)) {
      const rows = part.map((link) => toLinkRow(caseId, link));
      const statement = createLinksStatement(kind);
      yield { statement, parameters: { rows }, created: rows.length };
    }
  }
}

function* updateLinks(caseId: string, updated: readonly PlannedLink[]): Generator<Write> {
  if (updated.length === 0) return;
  const byEnd = groupBy(updated, (link) => `${link.kind}>${entityKey(caseId, link.from)}`);
  const groups = [...byEnd].map(([end, links]) => ({
    from: end.slice(end.indexOf('>') + 1),
    type: typesOf([end.slice(0, end.indexOf('>')) as LinkKind])?.[0] ?? '',
    ids: links.map(({ id }) => id),
    links: Object.fromEntries(links.map((link) => [link.id, encodeLink(link.id, link.statements)])),
  }));
  yield { statement: writingStatement('update-links'), parameters: { groups } };
}

function* createCoverage(caseId: string, coverage: readonly Coverage[]): Generator<Write> {
  if (coverage.length === 0) return;
  const rows: Row[] = coverage.map((each) => ({
    key: `${caseId}|${each.source}|${each.row}`,
    caseId,
    body: JSON.stringify(each),
  }));
  yield { statement: writingStatement('create-coverage'), parameters: { rows } };
}

async function write(run: RunCypher, { statement, parameters, created }: Write): Promise<void> {
  const [answer] = await run(statement, parameters);
  if (created !== undefined && answer?.['created'] !== created) {
    throw new AppError('store_failed', 'Links of a batch lost an end; nothing was written.');
  }
}

/** Hands all to the store, in order, without waiting for answers: it works while the next is made. */
async function writeAll(run: RunCypher, writes: Iterable<Write>): Promise<void> {
  const answers: Promise<void>[] = [];
  for (const each of writes) {
    const answer = write(run, each);
    // Told below, when all are on their way.
    answer.catch(() => undefined);
    answers.push(answer);
    await nextTurn();
  }
  await Promise.all(answers);
}

function* listWrites(
  { caseId, caseName, source, act }: CommitTarget,
  plan: ImportPlan,
  after: { head: AuditHead; version: number; firstOrdinal: number; rowsPerStatement: number },
): Generator<Write> {
  const { head, version, firstOrdinal, rowsPerStatement } = after;
  const rowTarget = { caseId, rowsPerStatement };
  const entities = groupBy(plan.changedEntities(), ({ stored }) => stored === undefined);
  const links = plan.changedLinks();
  const linkGroups = groupBy(links, ({ isNew }) => isNew);
  yield* createEntities(rowTarget, entities.get(true) ?? [], firstOrdinal);
  yield* updateEntities(caseId, entities.get(false) ?? []);
  yield* createLinks(rowTarget, linkGroups.get(true) ?? []);
  yield* updateLinks(caseId, linkGroups.get(false) ?? []);
  yield* createCoverage(caseId, plan.coverage);
  const entries = LinkLedger.pack(links.map(({ entry }) => entry));
  yield {
    statement: writingStatement('create-ledger'),
    parameters: { key: `${caseId}|${version}`, caseId, version, source, entries },
  };
  yield auditWrite(head, {
    at: act.at,
    caseId,
    body: {
      actor: act.actor,
      action: 'import batch',
      case: caseName,
      details: {
        source,
        entities: plan.entityTally,
        links: plan.linkTally,
        ledgerSha256: createHash('sha256').update(entries).digest('hex'),
        coverage: plan.coverage.length,
      },
    },
  });
}

/**
 * Writes a plan inside one transaction, with its ledger and its audit entry. `version` is the
 * version of the case that the plan was made from; returns the version it has now.
 * @throws StalePlanError when somebody else wrote to the case since.
 */
export async function commitPlan(
  run: RunCypher,
  target: CommitTarget,
  plan: ImportPlan,
  { version, rowsPerStatement }: { version: number; rowsPerStatement: number },
): Promise<number> {
  const created = plan.changedEntities().filter(({ stored }) => !stored).length;
  const [[counters], head] = await Promise.all([
    run(writingStatement('advance-case'), {
      caseId: target.caseId,
      entities: created,
      links: plan.changedLinks().filter(({ isNew }) => isNew).length,
      sources: 0,
    }),
    claimAuditHead(run),
  ]);
  if (counters?.['version'] !== version + 1) throw new StalePlanError();
  const firstOrdinal = (counters['entities'] as number) - created;
  const after = { head, version: version + 1, firstOrdinal, rowsPerStatement };
  await writeAll(run, listWrites(target, plan, after));
  return version + 1;
}
