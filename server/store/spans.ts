import type { Entity } from '../contract/network.js';
import type { Statement } from '../contract/statement.js';
import { EARLIEST_MS, type Extent, LATEST_MS, statedInstants, widen } from '../contract/time.js';
import { readingStatement } from './cypher-files.js';
import type { Row, RunCypher } from './cypher-runner.js';
import { entityKey } from './keys.js';
import { decodeStatements } from './statement-codec.js';

/** Instants that statements give. */
function instantsOf(statements: readonly Statement[]): number[] {
  return statements.flatMap(({ time }) => (time ? statedInstants(time) : []));
}

const BOUNDS = { earliest: EARLIEST_MS, latest: LATEST_MS };

function instantsOfRow(row: Row): number[] {
  const ends = [row['firstMs'], row['lastMs']].filter((ms) => typeof ms === 'number');
  const several = row['several'] as string[];
  return [...ends, ...several.flatMap((text) => instantsOf(decodeStatements(text)))];
}

function toInstants(rows: readonly Row[]): Map<string, number[]> {
  return new Map(rows.map((row) => [row['id'] as string, instantsOfRow(row)]));
}

/** Instants that bound what the links of each entity state; absent for one without links. */
export async function findLinkInstants(
  read: RunCypher,
  caseId: string,
  ids: readonly string[],
): Promise<Map<string, number[]>> {
  const keys = ids.map((id) => entityKey(caseId, id));
  return toInstants(await read(readingStatement('find-entity-spans'), { keys, ...BOUNDS }));
}

/** The same for a whole page. */
export async function readPageLinkInstants(
  read: RunCypher,
  page: string,
): Promise<Map<string, number[]>> {
  return toInstants(await read(readingStatement('read-page-spans'), { page, ...BOUNDS }));
}

/**
 * An entity with first and last seen: the span of all that its own records and its links state.
 * Derived when asked for, never stored: so it is true after every import, in whatever order.
 */
export function withSpan(entity: Entity, linkInstants: readonly number[] = []): Entity {
  const extent: Extent = {};
  widen(extent, linkInstants);
  widen(extent, instantsOf(entity.statements));
  return { ...entity, ...extent };
}
