import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '../../../server/contract/notes.js';
import { describeError } from '../../api-error.js';
import type { Command } from '../../commands/command.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useNotesOn, useReviseNote, useWriteNote } from '../../hooks/use-notes.js';
import { NoteForm } from './note-form.js';

/** Characters of a note that tell it from others. */
const BEGINNING = 40;

interface Props {
  readonly entity: { readonly id: string; readonly name: string };
  /** The note that is changed; null = a new one. */
  readonly note: NoteView | null;
  readonly onClose: () => void;
}

function NoteDialog({ entity, note, onClose }: Props) {
  const { t } = useTranslation('acts');
  const write = useWriteNote(entity.id, onClose);
  const revise = useReviseNote(onClose);
  const { error, isPending } = note ? revise : write;
  return (
    <Modal opened onClose={onClose} title={t('noteOn', { name: entity.name })} centered>
      <NoteForm
        label={t(note ? 'newVersion' : 'newNote')}
        initial={note?.versions[0]?.text ?? ''}
        isPending={isPending}
        error={error ? describeError(error) : null}
        onSave={(text) => (note ? revise.mutate({ note, text }) : write.mutate(text))}
        onCancel={onClose}
      />
    </Modal>
  );
}

function beginningOf(text: string): string {
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text;
}

/** Writing on the selected entity, changing and withdrawing what was written, as commands in every room. */
export function NoteCommands() {
  const { t } = useTranslation('acts');
  const { view, state } = useExplore();
  const entity = view?.nodes.find(({ id }) => id === state.selected);
  const { data } = useNotesOn(entity?.id ?? null);
  const [asked, setAsked] = useState<Omit<Props, 'onClose'> | null>(null);
  const withdrawal = useReviseNote(() => undefined);
  const ofNotes = { group: 'Selection', words: t('noteWords') } as const;
  const standing = (data?.notes ?? []).filter(
    ({ versions }) => (versions[0]?.text ?? null) !== null,
  );
  const onNote = (note: NoteView): Command[] => {
    const { text = null, by = '' } = note.versions[0] ?? {};
    const told = { who: by, note: beginningOf(text ?? '') };
    return [
      {
        ...{ ...ofNotes, id: `note.change ${note.id}`, title: t('changeNote', told) },
        run: () => setAsked(entity ? { entity, note } : null),
      },
      {
        ...{ ...ofNotes, id: `note.withdraw ${note.id}`, title: t('withdrawNote', told) },
        run: async () => {
          await withdrawal.mutateAsync({ note, text: null });
        },
      },
    ];
  };
  useCommands([
    {
      ...{ ...ofNotes, id: 'note.write' },
      title: entity ? t('writeNote', { name: entity.name }) : t('writeNoteNobody'),
      cannot: entity ? undefined : t('oneAlone'),
      run: () => setAsked(entity ? { entity, note: null } : null),
    },
    ...standing.flatMap(onNote),
  ]);
  return asked && <NoteDialog {...asked} onClose={() => setAsked(null)} />;
}
