import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommands } from '../commands/use-commands.js';
import { useExplore } from '../hooks/explore-context.js';
import { roomAddress } from './rooms.js';

/** Asks for paths from the selected entity, in every room. */
export function usePathCommand(): void {
  const { t } = useTranslation('acts');
  const { caseName, view, state } = useExplore();
  const navigate = useNavigate();
  const from = view?.nodes.find(({ id }) => id === state.selected);
  useCommands([
    {
      ...{ id: 'paths.from', group: 'Selection' },
      title: from ? t('pathTo', { name: from.name }) : t('pathToNobody'),
      cannot: from ? undefined : t('oneAlone'),
      // At once: what is typed next belongs into the field that this brings.
      run: () =>
        flushSync(() => {
          void navigate(roomAddress(caseName, 'paths'), {
            state: from && { from: { id: from.id, name: from.name, kind: from.kind } },
          });
        }),
    },
  ]);
}
