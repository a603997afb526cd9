import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands.js';
import type { TableColumn } from '../../state/table-rows.js';

interface Props {
  readonly columns: readonly TableColumn[];
  readonly shown: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Which columns are shown, copied and saved; one at least. */
export function ColumnChoice({ columns, shown, onChange }: Props) {
  const { t } = useTranslation('table');
  const isLast = (id: string) => shown.length === 1 && shown.includes(id);
  const turn = (id: string) =>
    onChange(shown.includes(id) ? shown.filter((each) => each !== id) : [...shown, id]);
  useCommands(
    columns.map(({ id, title }) => ({
      ...{ id: `table.column ${id}`, group: 'Look', words: t('columnWords') },
      title: t(shown.includes(id) ? 'hideColumn' : 'showColumn', { title }),
      cannot: isLast(id) ? t('lastColumn') : undefined,
      run: () => turn(id),
    })),
  );
  return (
    <Popover position="top-start" trapFocus>
      <Popover.Target>
        <Button variant="default" size="compact-xs" h={28}>
          {t('columns', { shown: shown.length, total: columns.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={6} mah={320} style={{ overflowY: 'auto' }}>
          {columns.map(({ id, title }) => (
            <Checkbox
              key={id}
              label={title}
              checked={shown.includes(id)}
              disabled={isLast(id)}
              onChange={() => turn(id)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
