import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../api.js';
import { inSlices } from '../breathe.js';
import { mergeSteps } from '../state/merge-bundles.js';
import type { Picture } from '../state/picture.js';
import { caseKeys } from './case-keys.js';

/** How long the view of another picture is kept, for undoing: a large one takes much memory. */
const KEPT_MS = 60_000;

/** What is known of the drawn entities under the filter; the last answer stays until the next. */
export function useGraphView(caseName: string, { spots, filter }: Picture, isReady: boolean) {
  // As one text: the key is read at every render.
  const names = useMemo(() => JSON.stringify([...spots.keys()].sort()), [spots]);
  return useQuery({
    queryKey: caseKeys.graph(caseName, { names, filter }),
    queryFn: async ({ signal }) => {
      const entities = JSON.parse(names) as string[];
      const body = { entities, filter, limit: Math.max(1, entities.length) };
      const view = await call('getGraph', { params: { case: caseName }, body }, { signal });
      // Lines are merged before anybody needs them.
      await inSlices(mergeSteps(view.bundles));
      return view;
    },
    // Comparing it with the last one takes longer than drawing it.
    structuralSharing: false,
    gcTime: KEPT_MS,
    enabled: isReady,
    placeholderData: keepPreviousData,
  });
}
