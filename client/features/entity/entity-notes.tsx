import { Button, Group, Stack, Text } from '@mantine/core';
import { IconNote } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../../api-error.js';
import { useNotesOn, useWriteNote } from '../../hooks/use-notes.js';
import { ErrorPanel } from '../../parts/state-panels.js';
import { EntityNote } from './entity-note.js';
import { NoteForm } from './note-form.js';

/** What people have written about an entity. */
export function EntityNotes({ id }: { readonly id: string }) {
  const { t } = useTranslation('entity');
  const [isWriting, setIsWriting] = useState(false);
  const { data, error, refetch } = useNotesOn(id);
  const write = useWriteNote(id, () => setIsWriting(false));
  const notes = data?.notes ?? [];
  return (
    <Stack gap={8} component="section" aria-label={t('notes')}>
      <Group justify="space-between" wrap="nowrap">
        <h3 className="section-title">
          {notes.length > 0 ? t('notesCount', { total: notes.length }) : t('notes')}
        </h3>
        {!isWriting && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconNote size={12} />}
            onClick={() => setIsWriting(true)}
          >
            {t('writeNote')}
          </Button>
        )}
      </Group>
      {isWriting && (
        <NoteForm
          label={t('newNote')}
          initial=""
          isPending={write.isPending}
          error={write.error ? describeError(write.error) : null}
          onSave={(text) => write.mutate(text)}
          onCancel={() => setIsWriting(false)}
        />
      )}
      {error && (
        <ErrorPanel title={t('notesFailed')} error={error} onRetry={() => void refetch()} />
      )}
      {notes.map((note) => (
        <EntityNote key={note.id} note={note} />
      ))}
      {data && notes.length === 0 && !isWriting && (
        <Text size="sm" c="dimmed">
          {t('noNotes')}
        </Text>
      )}
    </Stack>
  );
}
