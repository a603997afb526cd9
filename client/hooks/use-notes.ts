import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NoteView } from '../../server/contract/notes.js';
import { call } from '../api.js';
import { caseKeys } from './case-keys.js';
import { useExplore } from './explore-context.js';

/** The notes on an entity; none are asked for where it is null. */
export function useNotesOn(id: string | null) {
  const { caseName } = useExplore();
  return useQuery({
    queryKey: caseKeys.notesOn(caseName, id ?? ''),
    queryFn: ({ signal }) =>
      call('listNotes', { params: { case: caseName }, query: { entity: id ?? '' } }, { signal }),
    enabled: id !== null,
  });
}

/** Writes a note on an entity. */
export function useWriteNote(id: string, onWritten: () => void) {
  const { caseName } = useExplore();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) =>
      call('createNote', { params: { case: caseName }, body: { entity: id, text } }),
    onSuccess: async () => {
      onWritten();
      await client.invalidateQueries({ queryKey: caseKeys.notes(caseName) });
    },
  });
}

interface Revision {
  /** As it was seen. */
  readonly note: NoteView;
  /** Null withdraws it. */
  readonly text: string | null;
}

/** Writes another version of a note. */
export function useReviseNote(onRevised: () => void) {
  const { caseName } = useExplore();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ note, text }: Revision) => {
      const params = { case: caseName, note: note.id };
      const ifMatch = `"${note.versions[0]?.version ?? 0}"`;
      if (text === null) await call('withdrawNote', { params }, { ifMatch });
      else await call('reviseNote', { params, body: { text } }, { ifMatch });
    },
    onSuccess: onRevised,
    // Also what somebody else wrote in the meantime is to be seen.
    onSettled: () => client.invalidateQueries({ queryKey: caseKeys.notes(caseName) }),
  });
}
