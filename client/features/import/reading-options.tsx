import { Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Preview, TIME_STEPS } from '../../../server/contract/upload.js';
import { type SourceOptions, withColumns, withText } from '../../state/import-draft.js';

interface Props {
  readonly preview: Preview;
  readonly options: SourceOptions;
  readonly onOptions: (options: SourceOptions) => void;
}

const DELIMITERS = [
  { value: ',', name: 'comma' },
  { value: ';', name: 'semicolon' },
  { value: '\t', name: 'tab' },
  { value: '|', name: 'bar' },
] as const;

const FIELDS = [
  { key: 'dateFormat', placeholder: 'dd/MM/yyyy' },
  { key: 'timezone', placeholder: 'Europe/Bucharest' },
  { key: 'encoding', placeholder: 'windows-1252' },
  { key: 'timeOrigin', placeholder: '2017-01-01' },
] as const;

/** What the file itself does not say. */
export function ReadingOptions({ preview, options, onOptions }: Props) {
  const { t } = useTranslation('import');
  const delimiters = DELIMITERS.map(({ value, name }) => ({ value, label: t(name) }));
  const isKnown = DELIMITERS.some(({ value }) => value === preview.delimiter);
  return (
    <Group align="flex-end" gap="sm" py={4}>
      <Select
        label={t('delimiter')}
        w={120}
        value={preview.delimiter}
        data={isKnown ? delimiters : [...delimiters, preview.delimiter]}
        onChange={(delimiter) => onOptions(withText(options, 'delimiter', delimiter ?? ''))}
      />
      {FIELDS.map(({ key, placeholder }) => (
        <TextInput
          key={key}
          label={t(key)}
          placeholder={key === 'encoding' ? preview.encoding : placeholder}
          w={240}
          defaultValue={options[key] ?? ''}
          onBlur={({ currentTarget }) =>
            onOptions(withText(options, key, currentTarget.value.trim()))
          }
        />
      ))}
      <Select
        label={t('timeStep')}
        placeholder={t('noColumn')}
        clearable
        w={150}
        value={options.timeStep ?? null}
        data={[...TIME_STEPS]}
        onChange={(step) => onOptions(withText(options, 'timeStep', step ?? ''))}
      />
      <TextInput
        label={t('columns')}
        placeholder={t('columnsPlaceholder')}
        w={396}
        defaultValue={options.columns?.join(', ') ?? ''}
        onBlur={({ currentTarget }) => onOptions(withColumns(options, currentTarget.value))}
      />
    </Group>
  );
}
