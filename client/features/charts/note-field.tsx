import { Textarea, type TextareaProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MAX_NOTE_LENGTH } from '../../../server/contract/chart.js';

interface Props extends Pick<TextareaProps, 'description' | 'placeholder' | 'minRows' | 'maxRows'> {
  readonly note: string;
  readonly onNote: (note: string) => void;
}

/** The note beside a chart, as it is written. */
export function NoteField({ note, onNote, ...rest }: Props) {
  const { t } = useTranslation('charts');
  return (
    <Textarea
      label={t('note')}
      size="xs"
      autosize
      maxLength={MAX_NOTE_LENGTH}
      value={note}
      onChange={({ currentTarget }) => onNote(currentTarget.value)}
      {...rest}
    />
  );
}
