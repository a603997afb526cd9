import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useExplore } from '../../hooks/explore-context.js';
import { type Cell, toCsv, toTsv } from '../../state/table-text.js';
import { formatCount } from '../../words/format.js';

interface Props {
  readonly what: string;
  /** The rows as they stand, the header first. */
  readonly cells: () => Cell[][];
}

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
export function TakeAlong({ what, cells }: Props) {
  const { caseName } = useExplore();
  const copy = async () => {
    const rows = cells();
    try {
      await navigator.clipboard.writeText(toTsv(rows));
      notifications.show({ message: `${formatCount(rows.length - 1)} ${what} copied.` });
    } catch {
      notifications.show({
        color: 'orange',
        message: 'The browser does not let the page copy: save the table instead.',
      });
    }
  };
  return (
    <Group gap={8} ml="auto">
      <Button
        variant="default"
        size="compact-xs"
        h={28}
        leftSection={<IconCopy size={14} />}
        onClick={() => void copy()}
      >
        Copy
      </Button>
      <Button
        variant="default"
        size="compact-xs"
        h={28}
        leftSection={<IconDownload size={14} />}
        onClick={() => save(toCsv(cells()), fileName(caseName, what))}
      >
        CSV
      </Button>
    </Group>
  );
}
