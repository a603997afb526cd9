import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TableColumn } from '../../state/table-rows.js';

interface Props {
  readonly columns: readonly TableColumn[];
  readonly shown: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Which columns are shown, copied and saved; one at least. */
export function ColumnChoice({ columns, shown, onChange }: Props) {
  const { t } = useTranslation('table');
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
              disabled={shown.length === 1 && shown.includes(id)}
              onChange={({ currentTarget }) =>
                onChange(
                  currentTarget.checked ? [...shown, id] : shown.filter((each) => each !== id),
                )
              }
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
