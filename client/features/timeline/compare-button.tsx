import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands.js';

interface Props {
  readonly isComparing: boolean;
  /** The axis has room for two windows. */
  readonly canCompare: boolean;
  readonly onTurn: () => void;
}

/** Puts two windows on the bars to be compared, or takes them away. */
export function CompareButton({ isComparing, canCompare, onTurn }: Props) {
  const { t } = useTranslation('timeline');
  useCommands([
    {
      ...{ id: 'time.compare', group: 'Filters', run: onTurn },
      title: t(isComparing ? 'stopComparing' : 'compareTwo'),
      cannot: canCompare ? undefined : t('tooShort'),
    },
  ]);
  return (
    <Button
      variant={isComparing ? 'filled' : 'default'}
      size="compact-xs"
      h={28}
      aria-pressed={isComparing}
      aria-label={t('compareTwo')}
      disabled={!canCompare}
      onClick={onTurn}
    >
      {t('compare')}
    </Button>
  );
}
