import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { type Cell, toCsv, toTsv } from '../../state/table-text.js';
import type { TableContent } from './table-model.js';

interface Props {
  readonly of: TableContent;
  /** The rows as they stand, the header first. */
  readonly cells: () => Cell[][];
}

/** Called so everywhere. */
const CSV = 'CSV';

/** What a file name may hold everywhere. */
function fileName(caseName: string, what: string): string {
  return `${caseName.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${what}.csv`.replace(/^-/u, '');
}

function save(text: string, name: string): void {
  // The mark lets spreadsheets read letters beyond ASCII.
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The table as it stands, to a spreadsheet: by the clipboard or as a file. */
export function TakeAlong({ of, cells }: Props) {
  const { t } = useTranslation('table');
  const { caseName } = useExplore();
  const copy = async () => {
    const rows = cells();
    try {
      await navigator.clipboard.writeText(toTsv(rows));
      notifications.show({ message: t(`copied_${of}`, { count: rows.length - 1 }) });
    } catch {
      notifications.show({ color: 'orange', message: t('cannotCopy') });
    }
  };
  const keep = () => save(toCsv(cells()), fileName(caseName, t(`file_${of}`)));
  useCommands([
    { id: 'table.copy', group: 'Export', title: t('copyTable'), run: copy },
    { id: 'table.save', group: 'Export', title: t('saveTable'), run: keep },
  ]);
  return (
    <Group gap={8} ml="auto">
      <Button
        variant="default"
        size="compact-xs"
        h={28}
        leftSection={<IconCopy size={14} />}
        onClick={() => void copy()}
      >
        {t('copy')}
      </Button>
      <Button
        variant="default"
        size="compact-xs"
        h={28}
        leftSection={<IconDownload size={14} />}
        onClick={keep}
      >
        {CSV}
      </Button>
    </Group>
  );
}
