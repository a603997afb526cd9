import { randomBytes } from 'node:crypto';
import type { NoteVersion } from '../contract/notes.js';
import { AppError } from '../errors.js';
import type { AuditBody } from '../contract/audit.js';
import { appendAuditEntry } from './audit-chain.js';
import { holdCase } from './cases.js';
import { readingStatement, writingStatement } from './cypher-files.js';
import type { CypherRunner, Row, RunCypher } from './cypher-runner.js';
import type { Act, CaseFile, ChartCondition, Note } from './graph-store.js';

function decodeNotes(rows: readonly Row[]): Note[] {
  const notes = new Map<string, { entity: string; versions: NoteVersion[] }>();
  for (const row of rows) {
    const { entity, ...version } = JSON.parse(row['body'] as string) as NoteVersion & {
      entity: string;
    };
    const id = row['id'] as string;
    const known = notes.get(id);
    if (known) known.versions.unshift(version);
    else notes.set(id, { entity, versions: [version] });
  }
  return [...notes].map(([id, note]) => ({ id, ...note }));
}

function firstAt({ versions }: Note): string {
  return versions.at(-1)?.at ?? '';
}

/** By when they were first written, ties by id. */
export async function listNotes(read: RunCypher, caseId: string, entity?: string): Promise<Note[]> {
  const rows = await read(readingStatement('list-notes'), { caseId });
  const notes = decodeNotes(rows).filter((note) => entity === undefined || note.entity === entity);
  return notes.sort((a, b) =>
    firstAt(a) === firstAt(b) ? (a.id < b.id ? -1 : 1) : firstAt(a) < firstAt(b) ? -1 : 1,
  );
}

/** Writes one version with its audit entry; the text itself is kept out of the log. */
async function writeVersion(
  run: RunCypher,
  caseFile: CaseFile,
  { id, entity, versions }: Note,
  action: AuditBody['action'],
): Promise<void> {
  const [newest] = versions;
  if (!newest) throw new Error('a note has a version');
  const { version, at, by } = newest;
  await run(writingStatement('create-note'), {
    key: `${caseFile.id}|${id}|${version}`,
    caseId: caseFile.id,
    id,
    version,
    body: JSON.stringify({ entity, ...newest }),
  });
  await appendAuditEntry(run, {
    at,
    caseId: caseFile.id,
    body: { actor: by, action, case: caseFile.name, details: { note: id, version, entity } },
  });
}

export async function createNote(
  runner: CypherRunner,
  caseFile: CaseFile,
  { entity, text }: { readonly entity: string; readonly text: string },
  { at, actor }: Act,
): Promise<Note> {
  const id = randomBytes(6).toString('hex');
  const note: Note = { id, entity, versions: [{ version: 1, text, at, by: actor }] };
  await runner.transaction(async (run) => {
    await holdCase(run, caseFile);
    await writeVersion(run, caseFile, note, 'write note');
  });
  return note;
}

/** @throws AppError `conflict` with the note that is there, where it is not what the writer knows. */
function checkCondition(known: Note, condition: ChartCondition): void {
  const [newest] = known.versions;
  if (condition === 'any' || !newest) return;
  if (condition !== 'none' && newest.version === condition.version) return;
  const reason = `${newest.by} changed this note at ${newest.at}: look at it before you do.`;
  throw new AppError('conflict', reason, { current: known });
}

export async function reviseNote(
  runner: CypherRunner,
  caseFile: CaseFile,
  id: string,
  text: string | null,
  condition: ChartCondition,
  { at, actor }: Act,
): Promise<Note> {
  return runner.transaction(async (run) => {
    await holdCase(run, caseFile);
    const rows = await run(readingStatement('find-note'), { caseId: caseFile.id, id });
    const [known] = decodeNotes(rows);
    const newest = known?.versions[0];
    if (!known || !newest) throw new AppError('not_found', 'There is no such note in this case.');
    checkCondition(known, condition);
    if (newest.text === null) {
      throw new AppError('conflict', `${newest.by} withdrew this note at ${newest.at}.`, {
        current: known,
      });
    }
    const version: NoteVersion = { version: newest.version + 1, text, at, by: actor };
    const revised: Note = { ...known, versions: [version, ...known.versions] };
    await writeVersion(run, caseFile, revised, text === null ? 'withdraw note' : 'revise note');
    return revised;
  });
}
