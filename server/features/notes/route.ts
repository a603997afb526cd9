import { type Route, route } from '../../http/route.js';
import { toVersionCondition } from '../../store/version-condition.js';
import { listNotes, reviseNote, writeNote } from './use-case.js';

/** Notes on entities. */
export function noteRoutes(): Route[] {
  return [
    route('listNotes', ({ caller, params, query: { entity } }) =>
      listNotes(caller, params.case, entity),
    ),
    route('createNote', ({ caller, params, body }) => writeNote(caller, params.case, body)),
    route('reviseNote', async ({ caller, params, body: { text }, condition, setVersion }) => {
      const asked = toVersionCondition(condition);
      const note = await reviseNote(caller, params.case, params.note, text, asked);
      setVersion(String(note.versions[0]?.version));
      return note;
    }),
    route('withdrawNote', async ({ caller, params, condition }) => {
      await reviseNote(caller, params.case, params.note, null, toVersionCondition(condition));
    }),
  ];
}
