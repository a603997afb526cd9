import { Group, Select, TextInput } from '@mantine/core';
import type { Preview } from '../../../server/contract/upload.js';
import { type SourceOptions, withText } from '../../state/import-draft.js';

interface Props {
  readonly preview: Preview;
  readonly options: SourceOptions;
  readonly onOptions: (options: SourceOptions) => void;
}

const DELIMITERS = [
  { value: ',', label: 'comma' },
  { value: ';', label: 'semicolon' },
  { value: '\t', label: 'tab' },
  { value: '|', label: 'bar' },
];

const FIELDS = [
  { key: 'dateFormat', label: 'Format of dates', placeholder: 'dd/MM/yyyy' },
  { key: 'timezone', label: 'Time zone of times without one', placeholder: 'Europe/Bucharest' },
  { key: 'encoding', label: 'Encoding', placeholder: 'windows-1252' },
] as const;

/** What the file itself does not say. */
export function ReadingOptions({ preview, options, onOptions }: Props) {
  const isKnown = DELIMITERS.some(({ value }) => value === preview.delimiter);
  return (
    <Group align="flex-end" gap="sm" py={4}>
      <Select
        label="Delimiter"
        w={120}
        value={preview.delimiter}
        data={isKnown ? DELIMITERS : [...DELIMITERS, preview.delimiter]}
        onChange={(delimiter) => onOptions(withText(options, 'delimiter', delimiter ?? ''))}
      />
      {FIELDS.map(({ key, label, placeholder }) => (
        <TextInput
          key={key}
          label={label}
          placeholder={key === 'encoding' ? preview.encoding : placeholder}
          w={190}
          defaultValue={options[key] ?? ''}
          onBlur={({ currentTarget }) =>
            onOptions(withText(options, key, currentTarget.value.trim()))
          }
        />
      ))}
    </Group>
  );
}
