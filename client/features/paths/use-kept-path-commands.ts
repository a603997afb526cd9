import { useTranslation } from 'react-i18next';
import type { Command } from '../../commands/command.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { dropPath } from '../../state/kept-paths.js';
import { describeRules } from '../../words/path-words.js';
import { useShowPath } from './use-show-path.js';

/** The paths that the chart keeps as commands, in every room. */
export function useKeptPathCommands(): void {
  const { t } = useTranslation(['acts', 'paths']);
  const { picture, view, act } = useExplore();
  const { show, isShown } = useShowPath();
  const nameOf = (id: string) => view?.nodes.find((node) => node.id === id)?.name ?? id;
  useCommands(
    picture.paths.flatMap((path, index): Command[] => {
      const { entities, rules } = path;
      const ends = `${nameOf(entities[0] ?? '')} – ${nameOf(entities.at(-1) ?? '')}`;
      const told = { ends, rules: describeRules(rules) };
      const ofPath = { group: 'Graph', words: t('pathWords') } as const;
      return [
        {
          ...{ ...ofPath, id: `paths.show ${index}`, title: t('showPath', told) },
          cannot: isShown(entities) ? t('pathIsShown') : undefined,
          run: () => show(entities, t('paths:stepDraw', { ends })),
        },
        {
          ...{ ...ofPath, id: `paths.drop ${index}`, title: t('dropPath', told) },
          run: () => act(t('paths:stepDrop', { ends }), (now) => dropPath(now, path)),
        },
      ];
    }),
  );
}
