import {
  Checkbox,
  Group,
  Input,
  NativeSelect,
  SegmentedControl,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SentSheet } from './make-file.js';

const NAMES = ['as-drawn', 'all', 'none'] as const;

/** What a sheet has or has not. */
const PARTS = ['lineNumbers', 'legend', 'schedule'] as const;

interface Props {
  readonly sheet: SentSheet;
  readonly onChange: (change: Partial<SentSheet>) => void;
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly data: { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** A few choices beside one another, under their name. */
export function Choice<Value extends string>({ label, ...choice }: ChoiceProps<Value>) {
  return (
    <Input.Wrapper label={label} labelElement="div">
      <SegmentedControl aria-label={label} fullWidth size="xs" {...choice} />
    </Input.Wrapper>
  );
}

/** Title, paper and contents of a sheet. */
export function SheetFields({ sheet, onChange }: Props) {
  const { t } = useTranslation('drawings');
  return (
    <Stack gap={10}>
      <TextInput
        label={t('sheetTitle')}
        value={sheet.title}
        maxLength={200}
        error={sheet.title.trim() === '' ? t('needsTitle') : null}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
      />
      <Textarea
        label={t('notes')}
        size="xs"
        autosize
        minRows={1}
        maxRows={4}
        maxLength={2_000}
        value={sheet.notes ?? ''}
        onChange={({ currentTarget }) => onChange({ notes: currentTarget.value })}
      />
      <Group grow gap={10} align="flex-end">
        <Choice
          label={t('paper')}
          value={sheet.paper ?? 'A4'}
          data={(['A4', 'A3'] as const).map((value) => ({ value, label: value }))}
          onChange={(paper) => onChange({ paper })}
        />
        <TextInput
          type="date"
          label={t('date')}
          value={sheet.date}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '') onChange({ date: currentTarget.value });
          }}
        />
      </Group>
      <Choice
        label={t('orientation')}
        value={sheet.orientation ?? 'landscape'}
        data={(['landscape', 'portrait'] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(orientation) => onChange({ orientation })}
      />
      <Choice
        label={t('theme')}
        value={sheet.theme ?? 'colour'}
        data={(['colour', 'black-and-white'] as const).map((value) => ({
          value,
          label: t(`theme_${value}`),
        }))}
        onChange={(theme) => onChange({ theme })}
      />
      <NativeSelect
        label={t('names')}
        value={sheet.names ?? 'as-drawn'}
        data={NAMES.map((value) => ({ value, label: t(`names_${value}`) }))}
        onChange={({ currentTarget }) =>
          onChange({ names: currentTarget.value as (typeof NAMES)[number] })
        }
      />
      {PARTS.map((part) => (
        <Checkbox
          key={part}
          label={t(part)}
          checked={sheet[part] ?? true}
          onChange={({ currentTarget }) => onChange({ [part]: currentTarget.checked })}
        />
      ))}
    </Stack>
  );
}
