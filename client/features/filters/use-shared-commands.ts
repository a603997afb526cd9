import { useTranslation } from 'react-i18next';
import { SHARED_KINDS, type SharedKind } from '../../../server/contract/shared-view.js';
import type { Command } from '../../commands/command.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { ENTITY_KIND_WORDS } from '../../words/kind-words.js';
import { FIRST_KINDS, FIRST_MOST } from './first-shared.js';

function manyOf(kinds: readonly SharedKind[]): string {
  return kinds.map((kind) => ENTITY_KIND_WORDS[kind].many.toLowerCase()).join(', ');
}

/** Joining by shared items as commands, in every room: by what is offered first, or by one kind. */
export function useSharedCommands(): void {
  const { t } = useTranslation(['acts', 'steps', 'selection']);
  const { picture, view, act } = useExplore();
  const { shared } = picture;
  const isEmpty = (view?.shown ?? 0) === 0 ? t('selection:nothingDrawn') : undefined;
  const joinBy = (id: string, title: string, kinds: readonly SharedKind[]): Command => {
    const isSo = shared?.kinds.join() === kinds.join();
    return {
      ...{ id, group: 'Graph', title, words: t('joinWords') },
      cannot: isEmpty ?? (isSo ? t('joinedSo') : undefined),
      run: () =>
        act(t('steps:joinShared'), (now) => ({
          ...now,
          shared: { kinds: [...kinds], most: now.shared?.most ?? FIRST_MOST },
        })),
    };
  };
  useCommands([
    joinBy('graph.join', t('joinFirst', { kinds: manyOf(FIRST_KINDS) }), FIRST_KINDS),
    ...SHARED_KINDS.map((kind) =>
      joinBy(`graph.join ${kind}`, t('joinBy', { kinds: manyOf([kind]) }), [kind]),
    ),
  ]);
}
