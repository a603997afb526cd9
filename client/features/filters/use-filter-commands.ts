import { useTranslation } from 'react-i18next';
import type { Command } from '../../commands/command.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { isFiltered, setWindow } from '../../state/filter.js';
import { ENTITY_KIND_WORDS, LINK_KIND_WORDS } from '../../words/kind-words.js';
import { useKindToggles } from './use-kind-toggles.js';

/** The filters as commands, in every room. */
export function useFilterCommands(): void {
  const { t } = useTranslation(['filters', 'steps']);
  const { picture, act } = useExplore();
  const { filter } = picture;
  const kinds = useKindToggles();
  const isTimed = filter.fromMs !== undefined || filter.untilMs !== undefined;
  const ofKinds: Command[] = kinds.entityKinds.map((kind) => ({
    ...{ id: `filter.kind ${kind}`, group: 'Filters', words: t('kindWords') },
    title: t(kinds.admitsEntity(kind) ? 'hide_kind' : 'show_kind', {
      kinds: ENTITY_KIND_WORDS[kind].many.toLowerCase(),
    }),
    run: () => kinds.toggleEntity(kind),
  }));
  const ofLinks: Command[] = kinds.linkKinds.map((kind) => ({
    ...{ id: `filter.link ${kind}`, group: 'Filters', words: t('linksWords') },
    title: t(kinds.admitsLink(kind) ? 'hide_links' : 'show_links', {
      kinds: LINK_KIND_WORDS[kind].many.toLowerCase(),
    }),
    run: () => kinds.toggleLink(kind),
  }));
  useCommands([
    {
      ...{ id: 'filter.clear', group: 'Filters', title: t('steps:clearFilters') },
      cannot: isFiltered(filter) ? undefined : t('noFilter'),
      run: () => act(t('steps:clearFilters'), (now) => ({ ...now, filter: {} })),
    },
    {
      ...{ id: 'filter.time', group: 'Filters', title: t('showAllTimes') },
      cannot: isTimed ? undefined : t('allTimesShown'),
      run: () =>
        act(t('steps:filterTime'), (now) => ({
          ...now,
          filter: setWindow(now.filter, undefined, undefined),
        })),
    },
    ...ofKinds,
    ...ofLinks,
  ]);
}
