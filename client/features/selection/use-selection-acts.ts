import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GraphNode } from '../../../server/contract/graph-view.js';
import { useExplore } from '../../hooks/explore-context.js';
import type { Origin } from '../../hooks/use-expand.js';
import { idsBehind } from '../../state/folds.js';
import { hangingOn, type Joins, joinsOf } from '../../state/joins.js';
import { removeSpots, setAllPinned } from '../../state/picture.js';
import { describeChosen } from '../../words/chosen-words.js';

/** Acts on several drawn entities at once, each one step. */
export interface SelectionActs {
  /** The chosen, or, where none is, the one that is read about. */
  readonly targets: readonly GraphNode[];
  readonly words: string;
  readonly origin: Origin;
  readonly isPinned: boolean;
  /** Lines among what is drawn. */
  readonly joins: () => Joins;
  readonly pin: () => void;
  readonly remove: () => void;
  readonly keepOnly: () => void;
  /** Removes whoever hangs on one of them alone. */
  readonly collapse: () => void;
}

/** Where to stand when the place one stood at has gone: at its neighbour with most lines. */
function nextStand(joins: Joins, from: string, gone: ReadonlySet<string>): string | null {
  const left = [...(joins.get(from) ?? [])].filter((id) => !gone.has(id));
  const lines = (id: string) => joins.get(id)?.size ?? 0;
  return left.toSorted((a, b) => lines(b) - lines(a) || (a < b ? -1 : 1))[0] ?? null;
}

export function useSelectionActs(): SelectionActs {
  const { t } = useTranslation('steps');
  const { view, ties, chosen, state, picture, act, select } = useExplore();
  const { selected } = state;
  const { folds } = picture;
  return useMemo(() => {
    const nodes = view?.nodes ?? [];
    // A folded group is everybody in it.
    const meant = new Set(selected === null ? [] : idsBehind({ folds }, selected));
    const here = nodes.filter(({ id }) => meant.has(id) && picture.spots.has(id));
    const targets = chosen.length > 0 ? chosen : here;
    const ids = new Set(targets.map(({ id }) => id));
    const words = describeChosen(targets);
    const isPinned = targets.every(({ id }) => picture.spots.get(id)?.pinned ?? false);
    const joins = () =>
      joinsOf(
        nodes.map(({ id }) => id),
        ties,
      );
    const takeOff = (name: string, gone: ReadonlySet<string>) => {
      if (selected !== null && gone.has(selected)) select(nextStand(joins(), selected, gone));
      else if (here.length > 0 && here.every(({ id }) => gone.has(id))) select(null);
      act(name, (now) => removeSpots(now, gone));
    };
    return {
      ...{ targets, words, isPinned, joins },
      origin: { ids: [...ids], name: words },
      pin: () =>
        act(t(isPinned ? 'unpin' : 'pin', { name: words }), (now) =>
          setAllPinned(now, ids, !isPinned),
        ),
      remove: () => takeOff(t('remove', { name: words }), ids),
      keepOnly: () => {
        const others = [...picture.spots.keys()].filter((id) => !ids.has(id));
        takeOff(t('keepOnly', { name: words }), new Set(others));
      },
      collapse: () => {
        const drawn = joins();
        const hanging = [...ids].flatMap((id) => [...hangingOn(drawn, id)]);
        takeOff(t('collapse', { name: words }), new Set(hanging.filter((id) => !ids.has(id))));
      },
    };
  }, [view, ties, chosen, selected, folds, picture.spots, act, select, t]);
}
