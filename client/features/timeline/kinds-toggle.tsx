import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronsDown, IconChevronsUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands.js';

interface Props {
  readonly showsAll: boolean;
  readonly onChange: (showsAll: boolean) => void;
}

/** A row for each kind of link, or for the most frequent ones alone. */
export function KindsToggle({ showsAll, onChange }: Props) {
  const { t } = useTranslation('timeline');
  const words = t(showsAll ? 'fewerKinds' : 'everyKind');
  const turn = () => onChange(!showsAll);
  useCommands([
    { id: 'time.kinds', group: 'Look', title: t('command', { what: words }), run: turn },
  ]);
  return (
    <Tooltip label={words}>
      <ActionIcon ml="auto" aria-label={t('everyKind')} aria-pressed={showsAll} onClick={turn}>
        {showsAll ? <IconChevronsDown size={14} /> : <IconChevronsUp size={14} />}
      </ActionIcon>
    </Tooltip>
  );
}
