import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteTextSchema } from '../../../server/contract/notes.js';

interface Props {
  readonly label: string;
  readonly initial: string;
  readonly isPending: boolean;
  readonly error: string | null;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** A field for the text of a note. */
export function NoteForm({ label, initial, isPending, error, onSave, onCancel }: Props) {
  const { t } = useTranslation(['entity', 'common']);
  const [text, setText] = useState(initial);
  const parsed = noteTextSchema.safeParse(text);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (parsed.success) onSave(parsed.data);
      }}
    >
      <Stack gap={6}>
        <Textarea
          label={label}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={10_000}
          data-autofocus
          value={text}
          error={error}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Group gap={6}>
          <Button
            type="submit"
            size="compact-sm"
            loading={isPending}
            disabled={!parsed.success || parsed.data === initial}
          >
            {t('saveNote')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
