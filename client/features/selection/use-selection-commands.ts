import { useTranslation } from 'react-i18next';
import type { Command } from '../../commands/command.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useExpandTold } from '../../hooks/use-expand-told.js';
import { ENTITY_KIND_WORDS } from '../../words/kind-words.js';
import { useSelectBy } from './use-select-by.js';
import type { SelectionActs } from './use-selection-acts.js';

/** Dialogs that belong to the selection. */
export type SelectionDialog = 'expand' | 'common' | 'links';

/** What can be done with the chosen entities, or with the one that is read about; and how to choose. */
export function useSelectionCommands(
  acts: SelectionActs,
  open: (dialog: SelectionDialog) => void,
): void {
  const { t } = useTranslation('selection');
  const { state, chosen, view, select, choose } = useExplore();
  const tellExpand = useExpandTold();
  const by = useSelectBy(acts);
  const { targets, words } = acts;
  const name = targets.length === 0 ? t('whatSelected') : words;
  const cannot = targets.length === 0 ? t('noneSelected') : undefined;
  const ofChosen = { group: 'Selection', on: 'graph', cannot } as const;
  const choosing = { group: 'Select', on: 'graph', words: t('selectWords') } as const;
  const isEmpty = (view?.shown ?? 0) === 0 ? t('nothingDrawn') : undefined;

  const onChosen: Command[] = [
    {
      ...{ ...ofChosen, id: 'selection.expand', title: t('expandNamed', { name }), keys: ['E'] },
      run: () => tellExpand(acts.origin),
    },
    {
      ...{ ...ofChosen, id: 'selection.expand-by', title: t('expandBy', { name }) },
      ...{ words: t('expandByWords'), keys: ['shift+E'], run: () => open('expand') },
    },
    {
      ...{
        ...ofChosen,
        id: 'selection.collapse',
        title: t('collapseNamed', { name }),
        keys: ['C'],
      },
      run: acts.collapse,
    },
    {
      ...{ ...ofChosen, id: 'selection.common', title: t('commonHelp') },
      cannot: chosen.length < 2 ? t('twoOrMore') : undefined,
      ...{ words: t('commonWords'), keys: ['W'], run: () => open('common') },
    },
    {
      ...{ ...ofChosen, id: 'selection.pin', keys: ['P'], run: acts.pin },
      title: t(targets.length > 0 && acts.isPinned ? 'unpinNamed' : 'pinNamed', { name }),
    },
    {
      ...{
        ...ofChosen,
        id: 'selection.remove',
        title: t('removeNamed', { name }),
        keys: ['Delete'],
      },
      run: acts.remove,
    },
    {
      ...{ ...ofChosen, id: 'selection.keep', title: t('keepOnlyNamed', { name }), keys: ['K'] },
      run: acts.keepOnly,
    },
    {
      ...{ group: 'Selection', on: 'graph', id: 'selection.clear', title: t('selectNothing') },
      keys: ['Escape'],
      cannot: chosen.length === 0 && state.selected === null ? t('nothingSelected') : undefined,
      // The set first, then the one that is read about.
      run: () => (chosen.length > 0 ? choose([], 'instead') : select(null)),
    },
  ];
  useCommands([
    ...onChosen,
    {
      ...{ ...choosing, id: 'select.here', title: t('toggleHere') },
      ...{ keys: ['Space'], keysOnly: true },
      run: () => choose(state.selected === null ? [] : [state.selected], 'toggle'),
    },
    {
      ...{ ...choosing, id: 'select.all', title: t('selectAll'), keys: ['mod+A'] },
      ...{ cannot: isEmpty, run: by.all },
    },
    {
      ...{ ...choosing, id: 'select.invert', title: t('invertSelection'), keys: ['I'] },
      ...{ cannot: isEmpty, run: by.invert },
    },
    {
      ...{ ...choosing, id: 'select.neighbours', title: t('selectNeighbours', { name }) },
      ...{ cannot, run: by.neighbours },
    },
    {
      ...{ ...choosing, id: 'select.component', title: t('selectComponent', { name }) },
      ...{ words: t('selectComponentWords'), cannot, run: by.components },
    },
    {
      ...{ ...choosing, id: 'select.same-group', title: t('selectSameGroup', { name }) },
      ...{ words: t('selectSameGroupWords'), cannot, run: by.sameGroups },
    },
    {
      ...{ ...choosing, id: 'select.links', title: t('selectByLinks') },
      ...{ words: t('selectByLinksWords'), cannot: isEmpty, run: () => open('links') },
    },
    ...by.kinds.map((kind) => ({
      ...{ ...choosing, id: `select.kind ${kind}`, run: () => by.ofKind(kind) },
      title: t('selectKind', { kinds: ENTITY_KIND_WORDS[kind].many.toLowerCase() }),
    })),
    ...by.groups.map((group) => ({
      ...{ ...choosing, id: `select.group ${group}`, run: () => by.ofGroup(group) },
      title: t('selectGroup', { group }),
    })),
  ]);
}
