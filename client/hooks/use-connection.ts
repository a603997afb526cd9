import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { call } from '../api.js';
import { type Connection, connection, onConnection } from '../connection.js';

const RETRY_MS = 2_000;

export function useConnection(): Connection {
  return useSyncExternalStore(onConnection, connection);
}

/** Asks again and again while the server is silent; when it is back, asks for everything anew. */
export function useReconnect(): void {
  const client = useQueryClient();
  const { isReachable } = useConnection();
  const wasGone = useRef(false);
  useEffect(() => {
    if (isReachable) {
      if (wasGone.current) {
        // A case is opened once: opened again it would lose what was done while nobody answered.
        void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'opening' });
      }
      wasGone.current = false;
      return;
    }
    wasGone.current = true;
    const timer = setInterval(() => {
      // A failure is known to the connection already.
      call('getHealth', {}).catch(() => undefined);
    }, RETRY_MS);
    return () => clearInterval(timer);
  }, [isReachable, client]);
}
