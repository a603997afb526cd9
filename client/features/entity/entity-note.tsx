import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteVersion, NoteView } from '../../../server/contract/notes.js';
import { call } from '../../api.js';
import { describeError } from '../../api-error.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { useExplore } from '../../hooks/explore-context.js';
import { formatMoment } from '../../words/format.js';
import classes from './entity.module.css';
import { NoteForm } from './note-form.js';

function Version({ text, at, by, isOld }: NoteVersion & { readonly isOld?: boolean }) {
  const { t } = useTranslation('entity');
  return (
    <div>
      <Text
        size="sm"
        style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
        {...((text === null || isOld) && { c: 'dimmed' })}
      >
        {text ?? t('withdrawn')}
      </Text>
      <Text size="xs" c="dimmed">
        {by} · {formatMoment(at)}
      </Text>
    </div>
  );
}

/** A note with who wrote it and when, its earlier versions, and what can be done with it. */
export function EntityNote({ note }: { readonly note: NoteView }) {
  const { t } = useTranslation('entity');
  const { caseName } = useExplore();
  const client = useQueryClient();
  const [isEditing, setIsEditing] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const [newest, ...earlier] = note.versions;
  const write = useMutation({
    mutationFn: async (text: string | null) => {
      const params = { case: caseName, note: note.id };
      const ifMatch = `"${newest?.version ?? 0}"`;
      if (text === null) await call('withdrawNote', { params }, { ifMatch });
      else await call('reviseNote', { params, body: { text } }, { ifMatch });
    },
    onSuccess: () => setIsEditing(false),
    // Also what somebody else wrote in the meantime is to be seen.
    onSettled: () => client.invalidateQueries({ queryKey: caseKeys.notes(caseName) }),
  });
  if (!newest) return null;
  const fault = write.error ? describeError(write.error) : null;
  return (
    <article className={classes['value']} aria-label={t('noteBy', { author: newest.by })}>
      <Stack gap={6}>
        {isEditing ? (
          <NoteForm
            label={t('changeNote')}
            initial={newest.text ?? ''}
            isPending={write.isPending}
            error={fault}
            onSave={(text) => write.mutate(text)}
            onCancel={() => setIsEditing(false)}
          />
        ) : (
          <Version {...newest} />
        )}
        {newest.text !== null && !isEditing && (
          <Group gap={6}>
            <Button size="compact-xs" variant="default" onClick={() => setIsEditing(true)}>
              {t('change')}
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              loading={write.isPending}
              title={t('withdrawHelp')}
              onClick={() => write.mutate(null)}
            >
              {t('withdraw')}
            </Button>
          </Group>
        )}
        {fault && !isEditing && (
          <Text size="xs" role="alert">
            {fault}
          </Text>
        )}
        {earlier.length > 0 && (
          <UnstyledButton
            className={classes['more']}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t('earlier', { count: earlier.length })}
          </UnstyledButton>
        )}
        {isOpen && earlier.map((version) => <Version key={version.version} {...version} isOld />)}
      </Stack>
    </article>
  );
}
