import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.js';

/** Only silence is worth another try: an answer does not change by asking again. */
function isWorthRetrying(count: number, error: Error): boolean {
  return error instanceof ApiError && error.isUnreachable && count < 2;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: isWorthRetrying,
        retryDelay: 1_000,
        staleTime: 30_000,
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
