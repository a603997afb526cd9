import { Loader } from '@mantine/core';
import { useConnection } from '../hooks/use-connection.js';
import classes from './connection-banner.module.css';

/** Says that the server is silent; nothing is lost, changes are kept when it is back. */
export function ConnectionBanner() {
  const { isReachable } = useConnection();
  return (
    <div role="status" aria-live="polite">
      {!isReachable && (
        <div className={classes['banner']}>
          <Loader size={14} color="currentColor" />
          The server does not answer. Trying again; what you see stays, and changes are kept when it
          is back.
        </div>
      )}
    </div>
  );
}
