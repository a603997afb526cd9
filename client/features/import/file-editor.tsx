import { Alert, Collapse, Group, Select, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SourceKind, SOURCE_KINDS } from '../../../server/contract/source.js';
import type { Preview } from '../../../server/contract/upload.js';
import { i18n } from '../../i18n/i18n.js';
import { ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { type DraftFile, type SourceOptions, withText } from '../../state/import-draft.js';
import { inPageWords } from '../../words/option-names.js';
import { SOURCE_KIND_WORDS } from '../../words/source-kind-words.js';
import classes from './import.module.css';
import { MappingEditor } from './mapping-editor.js';
import { ReadingOptions } from './reading-options.js';
import { usePreview } from './use-preview.js';

interface Props {
  readonly file: DraftFile;
  readonly onOptions: (options: SourceOptions) => void;
}

const OPENABLE = ['mapping', 'more'] as const;

/** Why the file cannot be imported so. */
function describeFault(kind: Preview['kind'], fileName: string, fault: string): string {
  if (kind === null) return i18n.t('import:sayWhich', { file: fileName });
  const text = inPageWords(fault);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How one file is read, with its first rows. */
export function FileEditor({ file, onOptions }: Props) {
  const { t } = useTranslation('import');
  const { data: preview, error } = usePreview(file);
  const [open, setOpen] = useState<(typeof OPENABLE)[number] | null>(null);
  if (file.sending.is === 'failed') {
    return (
      <ErrorPanel
        title={t('notSent', { file: file.name })}
        error={new Error(file.sending.reason)}
      />
    );
  }
  if (error && !preview)
    return <ErrorPanel title={t('notRead', { file: file.name })} error={error} />;
  if (!preview) return <LoadingPanel what={t('readingFile', { file: file.name })} />;
  const others = SOURCE_KINDS.filter((kind) => !preview.suggestions.includes(kind));
  const toItem = (value: SourceKind) => ({ value, label: SOURCE_KIND_WORDS[value] });
  return (
    <Stack gap="sm" miw={0} role="region" aria-label={file.name}>
      <Group align="flex-end" gap="sm">
        <Select
          label={t('kindOfFile')}
          placeholder={t('kindPlaceholder')}
          w={220}
          searchable
          value={preview.kind}
          data={[
            ...(preview.suggestions.length > 0
              ? [{ group: t('fitsColumns'), items: preview.suggestions.map(toItem) }]
              : []),
            { group: t('others'), items: others.map(toItem) },
          ]}
          onChange={(kind) => {
            const { map: _map, set: _set, ...rest } = file.options;
            onOptions(withText(rest, 'as', kind ?? ''));
          }}
        />
      </Group>
      {preview.fault === null ? (
        <Text size="sm" c="dimmed">
          <IconCheck size={14} style={{ verticalAlign: '-2px' }} aria-hidden /> {t('canBeImported')}
        </Text>
      ) : (
        <Alert color="orange" icon={<IconAlertTriangle size={18} />} p="sm" role="alert">
          <Text size="sm">{describeFault(preview.kind, file.name, preview.fault)}</Text>
        </Alert>
      )}
      <div className={classes['preview']} tabIndex={0} role="region" aria-label={t('firstRows')}>
        <Table fz="xs" withColumnBorders stickyHeader verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              {preview.header.map((name, index) => (
                <Table.Th key={index}>{name}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.rows.slice(0, 8).map((row, index) => (
              <Table.Tr key={index}>
                {row.map((cell, column) => (
                  <Table.Td key={column} className={classes['cell'] ?? ''} title={cell}>
                    {cell}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {OPENABLE.map((part) => (
        <div key={part}>
          <UnstyledButton
            className={classes['opener']}
            aria-expanded={open === part}
            onClick={() => setOpen(open === part ? null : part)}
          >
            {open === part ? '▾' : '▸'} {t(`open_${part}`)}
          </UnstyledButton>
          <Collapse expanded={open === part} transitionDuration={100}>
            {part === 'mapping' ? (
              <MappingEditor preview={preview} options={file.options} onOptions={onOptions} />
            ) : (
              <ReadingOptions preview={preview} options={file.options} onOptions={onOptions} />
            )}
          </Collapse>
        </div>
      ))}
    </Stack>
  );
}
