import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';

interface Overview {
  readonly isShown: boolean;
  readonly show: (isShown: boolean) => void;
}

/** What lies over the graph as commands: the overview, a path, a comparison, shared items. */
export function useViewCommands({ isShown, show }: Overview): void {
  const { t } = useTranslation('acts');
  const { state, picture, act, comparison, showRoute, showComparison } = useExplore();
  useCommands([
    {
      ...{ id: 'graph.overview', group: 'Graph', words: t('overviewWords') },
      ...{ title: t(isShown ? 'hideOverview' : 'showOverview'), run: () => show(!isShown) },
    },
    {
      ...{ id: 'graph.no-path', group: 'Graph', title: t('hidePath') },
      cannot: state.route ? undefined : t('noPath'),
      run: () => showRoute(null),
    },
    {
      ...{ id: 'graph.picture', group: 'Graph', title: t('leaveComparison') },
      cannot: comparison ? undefined : t('noComparison'),
      run: () => showComparison(null),
    },
    {
      ...{ id: 'graph.items', group: 'Graph', title: t('showItems') },
      cannot: picture.shared ? undefined : t('itemsShown'),
      run: () => act(t('showItems'), (now) => ({ ...now, shared: null })),
    },
  ]);
}
