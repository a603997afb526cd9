import { randomInt } from 'node:crypto';
import type { EntityKind, Values } from '../contract/entity.js';
import { appendAuditEntry } from './audit-chain.js';
import { readingStatement, writingStatement } from './cypher-files.js';
import type { CypherRunner, Row, RunCypher } from './cypher-runner.js';
import type { Act, CaseFile, ProtectedEntity } from './graph-store.js';
import { decodeStatements } from './statement-codec.js';

/** Links that tie a person to what identifies them. */
const IDENTIFYING_TYPES = [
  'USES_PHONE',
  'HOLDS_ACCOUNT',
  'USES_VEHICLE',
  'LOCATED_AT',
  'OTHER',
  'OWNS',
];

/** Kinds that identify whoever they are tied to. */
const IDENTIFYING_KINDS: ReadonlySet<EntityKind> = new Set([
  'person',
  'phone',
  'account',
  'vehicle',
  'document',
  'place',
]);

/** Properties that describe without identifying; every other text of a protected entity is hidden. */
export const PLAIN_PROPERTIES: ReadonlySet<string> = new Set([
  'gender',
  'role',
  'status',
  'country',
  'nationality',
  'type',
  'currency',
  'balance',
  'sector',
  'placeholder',
  'make',
  'bank',
]);

/** Letters and digits that are not mistaken for one another (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function drawPseudonym(): string {
  return Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

function textsOf(values: Values): string[] {
  return Object.entries(values).flatMap(([property, value]) => {
    if (PLAIN_PROPERTIES.has(property)) return [];
    return Array.isArray(value) ? value : [String(value)];
  });
}

function identifiersOf(row: Row): string[] {
  const texts = [row['id'] as string, row['name'] as string];
  for (const { values } of decodeStatements(row['statements'] as string)) {
    texts.push(...textsOf(values));
  }
  return [...new Set(texts.filter((text) => text.trim() !== ''))];
}

/** Places where unprotected people or companies are located too identify nobody by themselves. */
async function withoutSharedPlaces(read: RunCypher, rows: readonly Row[]): Promise<Row[]> {
  const places = rows.filter((row) => row['kind'] === 'place').map((row) => row['key']);
  if (places.length === 0) return [...rows];
  const shared = await read(readingStatement('list-shared-places'), { keys: places });
  const keys = new Set(shared.map((row) => row['key']));
  return rows.filter((row) => !keys.has(row['key']));
}

async function assignPseudonyms(
  runner: CypherRunner,
  caseFile: CaseFile,
  rows: readonly Row[],
  act: Act,
): Promise<Map<string, string>> {
  const taken = new Set(rows.map((row) => row['pseudonym']));
  const assigned = rows.map((row) => {
    let pseudonym = drawPseudonym();
    while (taken.has(pseudonym)) pseudonym = drawPseudonym();
    taken.add(pseudonym);
    return { key: row['key'] as string, pseudonym, pseudonymKey: `${caseFile.id}|${pseudonym}` };
  });
  await runner.transaction(async (run) => {
    await run(writingStatement('assign-pseudonyms'), { rows: assigned });
    await appendAuditEntry(run, {
      at: act.at,
      caseId: caseFile.id,
      body: {
        actor: act.actor,
        action: 'assign pseudonyms',
        case: caseFile.name,
        details: { entities: assigned.length },
      },
    });
  });
  return new Map(assigned.map(({ key, pseudonym }) => [key, pseudonym]));
}

/**
 * Everybody who is protected in the case, and what identifies them: their phones, accounts,
 * vehicles, documents, and the places where they alone are located. It is worked out from the roles
 * each time, so that protection reaches back to the moment somebody turns out to be a victim; who
 * has no pseudonym yet is given a random one, which stays.
 */
export async function readProtected(
  runner: CypherRunner,
  caseFile: CaseFile,
  act: Act,
): Promise<ProtectedEntity[]> {
  const caseId = caseFile.id;
  const persons = await runner.read(readingStatement('list-protected-persons'), { caseId });
  if (persons.length === 0) return [];
  const tied = await runner.read(readingStatement('list-protected-belongings'), {
    caseId,
    types: IDENTIFYING_TYPES,
  });
  const belongings = tied.filter((row) => IDENTIFYING_KINDS.has(row['kind'] as EntityKind));
  const rows = [...persons, ...(await withoutSharedPlaces(runner.read, belongings))];
  const nameless = rows.filter((row) => typeof row['pseudonym'] !== 'string');
  if (nameless.length > 0) {
    await assignPseudonyms(runner, caseFile, nameless, act);
    return readProtected(runner, caseFile, act);
  }
  return rows.map((row) => ({
    id: row['id'] as string,
    kind: row['kind'] as EntityKind,
    pseudonym: row['pseudonym'] as string,
    identifiers: identifiersOf(row),
  }));
}
