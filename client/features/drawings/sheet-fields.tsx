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
import type { SentSheet } from './make-file.js';

interface Props {
  readonly sheet: SentSheet;
  readonly onChange: (change: Partial<SentSheet>) => void;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly data: { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** A few choices beside one another, under their name. */
export function Choice({ label, value, data, onChange }: ChoiceProps) {
  return (
    <Input.Wrapper label={label} labelElement="div">
      <SegmentedControl
        aria-label={label}
        fullWidth
        size="xs"
        value={value}
        onChange={onChange}
        data={data}
      />
    </Input.Wrapper>
  );
}

/** Title, paper and contents of a sheet. */
export function SheetFields({ sheet, onChange }: Props) {
  return (
    <Stack gap={10}>
      <TextInput
        label="Title"
        value={sheet.title}
        maxLength={200}
        error={sheet.title.trim() === '' ? 'A sheet needs a title' : null}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
      />
      <Textarea
        label="Notes"
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
          label="Paper"
          value={sheet.paper ?? 'A4'}
          data={['A4', 'A3'].map((value) => ({ value, label: value }))}
          onChange={(value) => onChange({ paper: value as 'A4' | 'A3' })}
        />
        <TextInput
          type="date"
          label="Date"
          value={sheet.date}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '') onChange({ date: currentTarget.value });
          }}
        />
      </Group>
      <Choice
        label="Orientation"
        value={sheet.orientation ?? 'landscape'}
        data={[
          { value: 'landscape', label: 'Landscape' },
          { value: 'portrait', label: 'Portrait' },
        ]}
        onChange={(value) => onChange({ orientation: value as 'landscape' | 'portrait' })}
      />
      <Choice
        label="Theme"
        value={sheet.theme ?? 'colour'}
        data={[
          { value: 'colour', label: 'Colour' },
          { value: 'black-and-white', label: 'Black and white' },
        ]}
        onChange={(value) => onChange({ theme: value as 'colour' | 'black-and-white' })}
      />
      <NativeSelect
        label="Names"
        value={sheet.names ?? 'as-drawn'}
        data={[
          { value: 'as-drawn', label: 'Those that the screen shows' },
          { value: 'all', label: 'All that find room' },
          { value: 'none', label: 'Numbers alone' },
        ]}
        onChange={({ currentTarget }) =>
          onChange({ names: currentTarget.value as 'as-drawn' | 'all' | 'none' })
        }
      />
      <Checkbox
        label="Number the lines"
        checked={sheet.lineNumbers ?? true}
        onChange={({ currentTarget }) => onChange({ lineNumbers: currentTarget.checked })}
      />
      <Checkbox
        label="Legend"
        checked={sheet.legend ?? true}
        onChange={({ currentTarget }) => onChange({ legend: currentTarget.checked })}
      />
      <Checkbox
        label="Schedule of entities, lines and sources"
        checked={sheet.schedule ?? true}
        onChange={({ currentTarget }) => onChange({ schedule: currentTarget.checked })}
      />
    </Stack>
  );
}
