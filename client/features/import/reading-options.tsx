import { Group, Select, TextInput } from '@mantine/core';
import { type Preview, TIME_STEPS } from '../../../server/contract/upload.js';
import { type SourceOptions, withColumns, withText } from '../../state/import-draft.js';

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
  { key: 'timeOrigin', label: 'Date of step 0 (times are numbers)', placeholder: '2017-01-01' },
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
          w={240}
          defaultValue={options[key] ?? ''}
          onBlur={({ currentTarget }) =>
            onOptions(withText(options, key, currentTarget.value.trim()))
          }
        />
      ))}
      <Select
        label="Unit of the steps"
        placeholder="none"
        clearable
        w={150}
        value={options.timeStep ?? null}
        data={[...TIME_STEPS]}
        onChange={(step) => onOptions(withText(options, 'timeStep', step ?? ''))}
      />
      <TextInput
        label="Names of the columns (a file without header)"
        placeholder="from, to, at"
        w={396}
        defaultValue={options.columns?.join(', ') ?? ''}
        onBlur={({ currentTarget }) => onOptions(withColumns(options, currentTarget.value))}
      />
    </Group>
  );
}
