import { randomInt } from 'node:crypto';
import type { EntityKind } from '../contract/entity.js';
import {
  IDENTIFYING_KINDS,
  IDENTIFYING_LINKS,
  identifyingTexts,
  type IdentifyingTexts,
} from '../contract/protection.js';
import { appendAuditEntry } from './audit-chain.js';
import { holdCase } from './cases.js';
import { readingStatement, writingStatement } from './cypher-files.js';
import type { CypherRunner, Row, RunCypher } from './cypher-runner.js';
import type { Act, CaseFile, ProtectedEntity } from './graph-store.js';
import { typesOf } from './link-codec.js';
import { decodeStatements } from './statement-codec.js';

/** Letters and digits that are not mistaken for one another (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function drawPseudonym(): string {
  return Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

function textsOf(row: Row): IdentifyingTexts {
  return identifyingTexts(
    row['kind'] as EntityKind,
    row['id'] as string,
    row['name'] as string,
    decodeStatements(row['statements'] as string).map(({ values }) => values),
  );
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
): Promise<void> {
  const taken = new Set(rows.map((row) => row['pseudonym']));
  const nameless = rows.filter((row) => typeof row['pseudonym'] !== 'string');
  if (nameless.length === 0) return;
  const assigned = nameless.map((row) => {
    let pseudonym = drawPseudonym();
    while (taken.has(pseudonym)) pseudonym = drawPseudonym();
    taken.add(pseudonym);
    return { key: row['key'] as string, pseudonym, pseudonymKey: `${caseFile.id}|${pseudonym}` };
  });
  await runner.transaction(async (run) => {
    await holdCase(run, caseFile);
    // Under the lock of the log, or two callers at once would each hand out a pseudonym of their own.
    await run(writingStatement('claim-audit-head'));
    const [answer] = await run(writingStatement('assign-pseudonyms'), { rows: assigned });
    if (answer?.['assigned'] === 0) return;
    await appendAuditEntry(run, {
      at: act.at,
      caseId: caseFile.id,
      body: {
        actor: act.actor,
        action: 'assign pseudonyms',
        case: caseFile.name,
        details: { entities: answer?.['assigned'] },
      },
    });
  });
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
    types: typesOf([...IDENTIFYING_LINKS]),
  });
  const belongings = tied.filter((row) => IDENTIFYING_KINDS.has(row['kind'] as EntityKind));
  const rows = [...persons, ...(await withoutSharedPlaces(runner.read, belongings))];
  if (rows.some((row) => typeof row['pseudonym'] !== 'string')) {
    await assignPseudonyms(runner, caseFile, rows, act);
    return readProtected(runner, caseFile, act);
  }
  return rows.map((row) => ({
    id: row['id'] as string,
    kind: row['kind'] as EntityKind,
    pseudonym: row['pseudonym'] as string,
    ...textsOf(row),
  }));
}
