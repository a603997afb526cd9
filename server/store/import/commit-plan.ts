import { createHash } from 'node:crypto';
import type { EntityKind } from '../../contract/entity.js';
import type { LinkKind } from '../../contract/link.js';
import { AppError } from '../../errors.js';
import type { Act } from '../graph-store.js';
import { appendAuditEntry } from '../audit-chain.js';
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

/** Rows of one statement: more at once cost the embedded store memory, and bring no speed. */
const ROWS_PER_STATEMENT = 500;

function* slices<T>(values: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < values.length; at += ROWS_PER_STATEMENT) {
    yield values.slice(at, at + ROWS_PER_STATEMENT);
  }
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

async function createEntities(
  run: RunCypher,
  caseId: string,
  created: readonly PlannedEntity[],
  firstOrdinal: number,
): Promise<void> {
  const rows = created.map(({ content }, index) => {
    const properties: Row = {
      ...encodeEntity(caseId, content),
      page: pageOf(caseId, firstOrdinal + index),
    };
    return { kind: content.kind, row: ENTITY_PROPERTIES.map((property) => properties[property]) };
  });
  for (const [kind, group] of groupBy(rows, (each) => each.kind)) {
    for (const part of slices(group)) {
      await run(createEntitiesStatement(kind), { rows: part.map(({ row }) => row) });
    }
  }
}

async function updateEntities(
  run: RunCypher,
  caseId: string,
  updated: readonly PlannedEntity[],
): Promise<void> {
  if (updated.length === 0) return;
  const rows = updated.map(({ content }) => encodeEntity(caseId, content));
  await run(writingStatement('update-entities'), { rows });
  const refilled = updated.filter(({ content, stored }) => stored?.kind !== content.kind);
  const pairs = groupBy(refilled, ({ content, stored }) => `${stored?.kind ?? ''}>${content.kind}`);
  for (const [pair, group] of pairs) {
    const [old, kind] = pair.split('>') as [EntityKind, EntityKind];
    const keys = group.map(({ content }) => ({ key: entityKey(caseId, content.id) }));
    await run(fillPlaceholdersStatement(old, kind), { rows: keys });
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

async function createLinks(
  run: RunCypher,
  caseId: string,
  created: readonly PlannedLink[],
): Promise<void> {
  for (const [kind, group] of groupBy(created, (link) => link.kind)) {
    for (const part of slices(group)) {
      const rows = part.map((link) => toLinkRow(caseId, link));
      const [answer] = await run(createLinksStatement(kind), { rows });
      if (answer?.['created'] !== rows.length) {
        throw new AppError(
          'store_failed',
          `Links of kind ${kind} lost an end; nothing was written.`,
        );
      }
    }
  }
}

async function updateLinks(
  run: RunCypher,
  caseId: string,
  updated: readonly PlannedLink[],
): Promise<void> {
  if (updated.length === 0) return;
  const byEnd = groupBy(updated, (link) => `${link.kind}>${entityKey(caseId, link.from)}`);
  const groups = [...byEnd].map(([end, links]) => ({
    from: end.slice(end.indexOf('>') + 1),
    type: typesOf([end.slice(0, end.indexOf('>')) as LinkKind])?.[0] ?? '',
    ids: links.map(({ id }) => id),
    links: Object.fromEntries(links.map((link) => [link.id, encodeLink(link.id, link.statements)])),
  }));
  await run(writingStatement('update-links'), { groups });
}

async function createCoverage(
  run: RunCypher,
  target: CommitTarget,
  plan: ImportPlan,
): Promise<void> {
  if (plan.coverage.length === 0) return;
  const rows: Row[] = plan.coverage.map((coverage) => ({
    key: `${target.caseId}|${coverage.source}|${coverage.row}`,
    caseId: target.caseId,
    body: JSON.stringify(coverage),
  }));
  await run(writingStatement('create-coverage'), { rows });
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
  version: number,
): Promise<number> {
  const { caseId, caseName, source, act } = target;
  const entities = plan.changedEntities();
  const links = plan.changedLinks();
  const newEntities = entities.filter(({ stored }) => stored === undefined);
  const newLinks = links.filter(({ isNew }) => isNew);
  const [counters] = await run(writingStatement('advance-case'), {
    caseId,
    entities: newEntities.length,
    links: newLinks.length,
    sources: 0,
  });
  if (counters?.['version'] !== version + 1) throw new StalePlanError();
  const firstOrdinal = (counters['entities'] as number) - newEntities.length;
  await createEntities(run, caseId, newEntities, firstOrdinal);
  await updateEntities(
    run,
    caseId,
    entities.filter(({ stored }) => stored !== undefined),
  );
  await createLinks(run, caseId, newLinks);
  await updateLinks(
    run,
    caseId,
    links.filter(({ isNew }) => !isNew),
  );
  await createCoverage(run, target, plan);
  const entries = LinkLedger.pack(links.map(({ entry }) => entry));
  await run(writingStatement('create-ledger'), {
    key: `${caseId}|${version + 1}`,
    caseId,
    version: version + 1,
    source,
    entries,
  });
  await appendAuditEntry(run, {
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
  return version + 1;
}
