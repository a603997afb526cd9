import { useEffect } from 'react';

/**
 * Once a list stands on the page with other entries than before, sets what is marked in it, so that
 * Enter takes what is seen. A list box counts its marked option by place, which is another's by then.
 */
export function useAfterList(ids: readonly string[], mark: () => unknown): void {
  const listed = ids.join('\n');
  useEffect(() => {
    mark();
  }, [listed, mark]);
}
