import { Select, Table, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Preview } from '../../../server/contract/upload.js';
import { type SourceOptions, withEntry } from '../../state/import-draft.js';
import classes from './import.module.css';

interface Props {
  readonly preview: Preview;
  readonly options: SourceOptions;
  readonly onOptions: (options: SourceOptions) => void;
}

/** Which column of the file fills which column of the kind, or which value every row gets. */
export function MappingEditor({ preview, options, onOptions }: Props) {
  const { t } = useTranslation('import');
  const headers = [...new Set(preview.header.filter((name) => name !== ''))];
  if (preview.columns.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('chooseKindFirst')}
      </Text>
    );
  }
  return (
    <div className={classes['mapping']}>
      <Table fz="sm" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('known')}</Table.Th>
            <Table.Th w={200}>{t('columnOfFile')}</Table.Th>
            <Table.Th w={180}>{t('oneValue')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {preview.columns.map(({ name, required, description }) => {
            const mapped = preview.mapping[name] ?? null;
            // A mapping may join columns: "first+last" is none of the headers.
            const data =
              mapped !== null && !headers.includes(mapped) ? [mapped, ...headers] : headers;
            return (
              <Table.Tr key={name}>
                <Table.Td>
                  <Text size="sm" fw={required ? 600 : 400}>
                    {required ? t('required', { name }) : name}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {description}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Select
                    aria-label={t('columnFor', { name })}
                    placeholder={t('noColumn')}
                    clearable
                    allowDeselect
                    value={mapped}
                    data={data}
                    disabled={options.set?.[name] !== undefined}
                    onChange={(header) => onOptions(withEntry(options, 'map', name, header ?? ''))}
                  />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    aria-label={t('valueFor', { name })}
                    defaultValue={options.set?.[name] ?? ''}
                    onBlur={({ currentTarget }) =>
                      onOptions(withEntry(options, 'set', name, currentTarget.value.trim()))
                    }
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
