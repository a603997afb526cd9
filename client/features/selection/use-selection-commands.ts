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
  const { state, chosen, view, select, choose } = useExplore();
  const tellExpand = useExpandTold();
  const by = useSelectBy(acts);
  const { targets, words } = acts;
  const name = targets.length === 0 ? 'what is selected' : words;
  const cannot = targets.length === 0 ? 'Nothing that is drawn is selected' : undefined;
  const ofChosen = { group: 'Selection', on: 'graph', cannot } as const;
  const choosing = { group: 'Select', on: 'graph', words: 'select choose' } as const;
  const isEmpty = (view?.shown ?? 0) === 0 ? 'Nothing is drawn' : undefined;

  const onChosen: Command[] = [
    {
      ...{ ...ofChosen, id: 'selection.expand', title: `Expand ${name}`, keys: ['E'] },
      run: () => tellExpand(acts.origin),
    },
    {
      ...{ ...ofChosen, id: 'selection.expand-by', title: `Expand ${name} by kind, time, amount…` },
      ...{ words: 'direction neighbours top', keys: ['shift+E'], run: () => open('expand') },
    },
    {
      ...{ ...ofChosen, id: 'selection.collapse', title: `Collapse ${name}`, keys: ['C'] },
      run: acts.collapse,
    },
    {
      ...{ ...ofChosen, id: 'selection.common', title: 'Who else is linked to all of these?' },
      cannot: chosen.length < 2 ? 'Select two or more' : undefined,
      ...{ words: 'common neighbours', keys: ['W'], run: () => open('common') },
    },
    {
      ...{ ...ofChosen, id: 'selection.pin', keys: ['P'], run: acts.pin },
      title: `${targets.length > 0 && acts.isPinned ? 'Unpin' : 'Pin'} ${name}`,
    },
    {
      ...{ ...ofChosen, id: 'selection.remove', title: `Remove ${name}`, keys: ['Delete'] },
      run: acts.remove,
    },
    {
      ...{ ...ofChosen, id: 'selection.keep', title: `Keep only ${name}`, keys: ['K'] },
      run: acts.keepOnly,
    },
    {
      ...{ group: 'Selection', on: 'graph', id: 'selection.clear', title: 'Select nothing' },
      keys: ['Escape'],
      cannot: chosen.length === 0 && state.selected === null ? 'Nothing is selected' : undefined,
      // The set first, then the one that is read about.
      run: () => (chosen.length > 0 ? choose([], 'instead') : select(null)),
    },
  ];
  useCommands([
    ...onChosen,
    {
      ...{ ...choosing, id: 'select.here', title: 'Add where you stand, or take it out' },
      ...{ keys: ['Space'], keysOnly: true },
      run: () => choose(state.selected === null ? [] : [state.selected], 'toggle'),
    },
    {
      ...{ ...choosing, id: 'select.all', title: 'Select everything drawn', keys: ['mod+A'] },
      ...{ cannot: isEmpty, run: by.all },
    },
    {
      ...{ ...choosing, id: 'select.invert', title: 'Invert the selection', keys: ['I'] },
      ...{ cannot: isEmpty, run: by.invert },
    },
    {
      ...{ ...choosing, id: 'select.neighbours', title: `Select the neighbours of ${name}` },
      ...{ cannot, run: by.neighbours },
    },
    {
      ...{
        ...choosing,
        id: 'select.component',
        title: `Select all that hangs together with ${name}`,
      },
      ...{ words: 'component connected', cannot, run: by.components },
    },
    {
      ...{ ...choosing, id: 'select.same-group', title: `Select the group of ${name}` },
      ...{ words: 'community', cannot, run: by.sameGroups },
    },
    {
      ...{ ...choosing, id: 'select.links', title: 'Select by number of links…' },
      ...{ words: 'degree range lines', cannot: isEmpty, run: () => open('links') },
    },
    ...by.kinds.map((kind) => ({
      ...{ ...choosing, id: `select.kind ${kind}`, run: () => by.ofKind(kind) },
      title: `Select ${ENTITY_KIND_WORDS[kind].many.toLowerCase()}`,
    })),
    ...by.groups.map((group) => ({
      ...{ ...choosing, id: `select.group ${group}`, run: () => by.ofGroup(group) },
      title: `Select group ${group}`,
    })),
  ]);
}
