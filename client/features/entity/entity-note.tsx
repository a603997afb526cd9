import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteVersion, NoteView } from '../../../server/contract/notes.js';
import { describeError } from '../../api-error.js';
import { useReviseNote } from '../../hooks/use-notes.js';
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
  const [isEditing, setIsEditing] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const [newest, ...earlier] = note.versions;
  const write = useReviseNote(() => setIsEditing(false));
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
            onSave={(text) => write.mutate({ note, text })}
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
              onClick={() => write.mutate({ note, text: null })}
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
