import { useTranslation } from 'react-i18next';
import type { Command } from '../../commands/command.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useFolds } from '../../hooks/use-folds.js';
import { standIns } from '../../state/folds.js';

/** How many drawn entities stand for themselves in each densely linked group, by its number. */
function membersDrawn(
  looks: ReadonlyMap<string, { readonly group: number | null }>,
  inFold: ReadonlyMap<string, string>,
): [group: number, drawn: number][] {
  const counts = new Map<number, number>();
  for (const [id, { group }] of looks) {
    if (group !== null && !inFold.has(id)) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts].filter(([, drawn]) => drawn > 1).toSorted(([a], [b]) => a - b);
}

/** Folding and unfolding as commands, in every room. */
export function useFoldCommands(): void {
  const { t } = useTranslation('acts');
  const { picture, looks, view, state } = useExplore();
  const folds = useFolds();
  const inFold = standIns(picture);
  const ofFolds = { group: 'Graph', words: t('foldWords') } as const;
  const company = view?.nodes.find(({ id, kind }) => id === state.selected && kind === 'company');
  const members = company ? folds.organisation(company.id).length : 0;
  const known: Command[] = picture.folds.flatMap((fold) => {
    const { id, title, isFolded } = fold;
    return [
      {
        ...{ ...ofFolds, id: `fold.turn ${id}`, title: t(isFolded ? 'unfold' : 'fold', { title }) },
        run: () => (isFolded ? folds.unfold(fold) : folds.foldAgain(fold)),
      },
      {
        ...{ ...ofFolds, id: `fold.dissolve ${id}`, title: t('dissolve', { title }) },
        run: () => folds.dissolve(fold),
      },
    ];
  });
  const found: Command[] = membersDrawn(looks, inFold).map(([group, drawn]) => ({
    ...{ ...ofFolds, id: `fold.group ${group}`, title: t('foldGroup', { group, drawn }) },
    run: () => folds.foldCommunity(group),
  }));
  const ofCompany: Command[] =
    company && members > 1 && !inFold.has(company.id)
      ? [
          {
            ...{ ...ofFolds, id: 'fold.company' },
            title: t('foldCompany', { name: company.name, count: members - 1 }),
            run: () => folds.foldOrganisation(company.id, company.name),
          },
        ]
      : [];
  useCommands([
    {
      ...{ ...ofFolds, id: 'fold.none', title: t('unfoldAll'), run: folds.unfoldAll },
      cannot: picture.folds.some(({ isFolded }) => isFolded) ? undefined : t('noneFolded'),
    },
    ...known,
    ...ofCompany,
    ...found,
  ]);
}
