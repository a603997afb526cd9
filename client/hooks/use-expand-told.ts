import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { describeError } from '../api-error.js';
import { PLAIN_EXPANSION } from '../state/expansion.js';
import { describeExpanded } from '../words/expansion-words.js';
import { type Origin, useExpand } from './use-expand.js';

/** Expands by number of links from where there is no panel to say what came: it is said in a note. */
export function useExpandTold() {
  const { expand } = useExpand();
  return useCallback(
    async (origin: Origin) => {
      try {
        const expanded = await expand(origin, PLAIN_EXPANSION);
        notifications.show({ message: `${origin.name}: ${describeExpanded(expanded)}` });
      } catch (error) {
        notifications.show({ color: 'orange', message: describeError(error) });
      }
    },
    [expand],
  );
}
