import { useExplore } from '../../hooks/explore-context.js';
import { drawPath } from '../../state/kept-paths.js';

/** Showing paths on the graph; what is missing of one is drawn as a step of that name. */
export function useShowPath() {
  const { act, picture, select, showRoute, state } = useExplore();
  return {
    isShown: (entities: readonly string[]) =>
      state.route?.entities.join('\n') === entities.join('\n'),
    hide: () => showRoute(null),
    show: (entities: readonly string[], step: string) => {
      if (entities.some((id) => !picture.spots.has(id)))
        act(step, (now) => drawPath(now, entities));
      // What is selected would stand out instead.
      select(null);
      showRoute({ entities });
    },
  };
}
