import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { removeSpots, setPinned } from '../../state/picture.js';

interface Here {
  readonly id: string;
  readonly name: string;
}

/** The commands on the drawn entity that one stands at; null = nowhere. */
export function usePlaceCommands(here: Here | null, onExpand: (id: string) => void): void {
  const { picture, act, select } = useExplore();
  const isPinned = here !== null && (picture.spots.get(here.id)?.pinned ?? false);
  const of = { group: 'Selection', on: 'graph' } as const;
  const title = (verb: string) => `${verb} ${here?.name ?? 'the selected entity'}`;
  /** Does it with the entity one stands at. */
  const doing = (work: (at: Here) => void) => ({
    cannot: here === null ? 'Nothing that is drawn is selected' : undefined,
    run: () => {
      if (here !== null) work(here);
    },
  });
  const pinning = isPinned ? 'Unpin' : 'Pin';
  useCommands([
    {
      ...{ ...of, id: 'place.expand', title: title('Expand'), keys: ['E'] },
      ...doing(({ id }) => onExpand(id)),
    },
    {
      ...{ ...of, id: 'place.pin', title: title(pinning), keys: ['P'] },
      ...doing(({ id }) => act(title(pinning), (now) => setPinned(now, id, !isPinned))),
    },
    {
      ...{ ...of, id: 'place.remove', title: title('Remove'), keys: ['Delete'] },
      ...doing(({ id }) => act(title('Remove'), (now) => removeSpots(now, new Set([id])))),
    },
    {
      ...{ ...of, id: 'place.leave', title: 'Select nothing', keys: ['Escape'] },
      ...doing(() => select(null)),
    },
  ]);
}
