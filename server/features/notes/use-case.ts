import type { NotesView, NoteView } from '../../contract/notes.js';
import {
  type Caller,
  openCase,
  type OpenedCase,
  resolveEntity,
} from '../../disclosure/open-case.js';
import { AppError } from '../../errors.js';
import type { ChartCondition, Note } from '../../store/graph-store.js';

/** Notes with the names of what they are on; their texts pass through the mask like all free text. */
async function maskNotes(
  { store }: Caller,
  { caseFile, mask }: OpenedCase,
  notes: readonly Note[],
): Promise<NoteView[]> {
  const ids = [...new Set(notes.map(({ entity }) => entity))];
  const entities = new Map(
    (await store.getEntities(caseFile.id, ids)).map((entity) => [entity.id, entity]),
  );
  return notes.map(({ id, entity, versions }) => {
    const known = entities.get(entity);
    if (!known) throw new Error(`the entity of the note ${id} is gone`);
    const { kind, name } = known;
    return {
      id,
      entity: { id: mask.id(entity), kind, name: mask.name(entity, name, kind) },
      versions: versions.map(({ text, ...version }) => ({
        ...version,
        text: text === null ? null : mask.text(text),
      })),
    };
  });
}

async function maskNote(caller: Caller, opened: OpenedCase, note: Note): Promise<NoteView> {
  const [masked] = await maskNotes(caller, opened, [note]);
  if (!masked) throw new Error('one note is masked as one');
  return masked;
}

/**
 * The notes of a case, or those on one entity, with every version.
 * @param entity id, pseudonym, or phone or account number
 * @throws AppError `not_found`.
 */
export async function listNotes(
  caller: Caller,
  caseName: string,
  entity?: string,
): Promise<NotesView> {
  const opened = await openCase(caller, caseName);
  const { caseFile } = opened;
  const id = entity === undefined ? undefined : await resolveEntity(caller.store, opened, entity);
  const notes = await caller.store.listNotes(caseFile.id, id);
  return { case: caseFile.name, notes: await maskNotes(caller, opened, notes) };
}

/** @throws AppError `not_found` where there is no such entity. */
export async function writeNote(
  caller: Caller,
  caseName: string,
  { entity, text }: { readonly entity: string; readonly text: string },
): Promise<NoteView> {
  const { store, act } = caller;
  const opened = await openCase(caller, caseName);
  const id = await resolveEntity(store, opened, entity);
  return maskNote(
    caller,
    opened,
    await store.createNote(opened.caseFile, { entity: id, text }, act),
  );
}

/**
 * Adds a version to a note; a text of null withdraws it. What was there is kept.
 * @throws AppError `not_found`; `conflict` with `current`, where the condition does not hold or the
 * note was withdrawn.
 */
export async function reviseNote(
  caller: Caller,
  caseName: string,
  note: string,
  text: string | null,
  condition: ChartCondition,
): Promise<NoteView> {
  const { store, act } = caller;
  const opened = await openCase(caller, caseName);
  try {
    const revised = await store.reviseNote(opened.caseFile, note, text, condition, act);
    return await maskNote(caller, opened, revised);
  } catch (error) {
    if (!(error instanceof AppError) || !error.current) throw error;
    const current = await maskNote(caller, opened, error.current as Note);
    throw new AppError(error.code, error.message, { cause: error, current });
  }
}
