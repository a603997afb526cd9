import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../hooks/use-connection.js';
import classes from './connection-banner.module.css';

/** Says that the server is silent; nothing is lost, changes are kept when it is back. */
export function ConnectionBanner() {
  const { t } = useTranslation('screens');
  const { isReachable } = useConnection();
  return (
    <div role="status" aria-live="polite">
      {!isReachable && (
        <div className={classes['banner']}>
          <Loader size={14} color="currentColor" />
          {t('silent')}
        </div>
      )}
    </div>
  );
}
