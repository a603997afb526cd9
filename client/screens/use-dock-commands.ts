import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/use-commands.js';

/** What the dock shows, in the order of its tabs. */
export const DOCK_TABS = ['time', 'entities', 'links', 'degrees'] as const;

interface Dock {
  readonly isOpen: boolean;
  readonly open: (tab: (typeof DOCK_TABS)[number]) => void;
  readonly close: () => void;
}

/** What lies below the graph as commands. */
export function useDockCommands({ isOpen, open, close }: Dock): void {
  const { t } = useTranslation('acts');
  const ofDock = { group: 'Go to', words: t('dockWords') } as const;
  useCommands([
    ...DOCK_TABS.map((tab) => ({
      ...{ ...ofDock, id: `dock.${tab}`, title: t(`dock_${tab}`) },
      run: () => open(tab),
    })),
    {
      ...{ ...ofDock, id: 'dock.close', title: t('hideDock'), run: close },
      cannot: isOpen ? undefined : t('dockHidden'),
    },
  ]);
}
