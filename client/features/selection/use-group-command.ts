import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';

/** Grouping by hand what is chosen, as a command; `open` opens the dialog for it. */
export function useGroupCommand(open: () => void): void {
  const { t } = useTranslation('acts');
  const { chosen } = useExplore();
  useCommands([
    {
      ...{ id: 'selection.group', group: 'Selection', title: t('groupByHand'), run: open },
      cannot: chosen.length < 2 ? t('twoOrMore') : undefined,
    },
  ]);
}
