import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { EntityLabel } from '../../server/contract/views.js';
import { call } from '../api.js';
import { caseKeys } from './case-keys.js';

const HITS = 30;
const NONE: readonly EntityLabel[] = [];

/** Hits for a text, asked when typing pauses; nothing for an empty one. */
export function useSearch(caseName: string, text: string) {
  const [settled] = useDebouncedValue(text.trim(), 150);
  const { data, isFetching, error } = useQuery({
    queryKey: caseKeys.search(caseName, settled),
    queryFn: ({ signal }) =>
      call(
        'search',
        { params: { case: caseName }, query: { q: settled, limit: HITS } },
        { signal },
      ),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  });
  const isBehind = settled !== text.trim();
  return {
    hits: settled === '' || !data ? NONE : data.hits,
    more: data?.more ?? false,
    isSearching: isFetching || isBehind,
    error,
  };
}
