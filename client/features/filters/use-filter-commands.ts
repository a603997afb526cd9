import type { Command } from '../../commands/command.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { isFiltered, setWindow } from '../../state/filter.js';
import { ENTITY_KIND_WORDS, LINK_KIND_WORDS } from '../../words/kind-words.js';
import { useKindToggles } from './use-kind-toggles.js';

const verb = (isShown: boolean) => (isShown ? 'Hide' : 'Show');

/** The filters as commands, in every room. */
export function useFilterCommands(): void {
  const { picture, act } = useExplore();
  const { filter } = picture;
  const kinds = useKindToggles();
  const isTimed = filter.fromMs !== undefined || filter.untilMs !== undefined;
  const ofKinds: Command[] = kinds.entityKinds.map((kind) => ({
    ...{ id: `filter.kind ${kind}`, group: 'Filters', words: 'filter entities kind' },
    title: `${verb(kinds.admitsEntity(kind))} ${ENTITY_KIND_WORDS[kind].many.toLowerCase()}`,
    run: () => kinds.toggleEntity(kind),
  }));
  const ofLinks: Command[] = kinds.linkKinds.map((kind) => ({
    ...{ id: `filter.link ${kind}`, group: 'Filters', words: 'filter kind' },
    title: `${verb(kinds.admitsLink(kind))} links: ${LINK_KIND_WORDS[kind].many.toLowerCase()}`,
    run: () => kinds.toggleLink(kind),
  }));
  useCommands([
    {
      ...{ id: 'filter.clear', group: 'Filters', title: 'Take all filters off' },
      cannot: isFiltered(filter) ? undefined : 'No filter is set',
      run: () => act('Take all filters off', (now) => ({ ...now, filter: {} })),
    },
    {
      ...{ id: 'filter.time', group: 'Filters', title: 'Show links of all times' },
      cannot: isTimed ? undefined : 'All times are shown',
      run: () =>
        act('Filter time', (now) => ({
          ...now,
          filter: setWindow(now.filter, undefined, undefined),
        })),
    },
    ...ofKinds,
    ...ofLinks,
  ]);
}
