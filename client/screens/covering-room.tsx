import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingPanel } from '../parts/state-panels.js';
import classes from './case-screen.module.css';
import type { RoomId } from './rooms.js';
import { SourcesRoom } from './sources-room.js';

/** With their diagrams, which few look at first. */
const MoneyRoom = lazy(async () => ({
  default: (await import('../features/money/money-room.js')).MoneyRoom,
}));
const CallsRoom = lazy(async () => ({
  default: (await import('../features/calls/calls-room.js')).CallsRoom,
}));

/** The map's own program is large. */
const MapRoom = lazy(async () => ({
  default: (await import('../features/map/map-room.js')).MapRoom,
}));

/** A room that lies over the graph. */
export function CoveringRoom({ room }: { readonly room: RoomId }) {
  const { t } = useTranslation('screens');
  return (
    <Suspense
      fallback={
        <div className={classes['opening']}>
          <LoadingPanel what={t('openingRoom')} />
        </div>
      }
    >
      {room === 'money' && <MoneyRoom />}
      {room === 'calls' && <CallsRoom />}
      {room === 'map' && (
        <div className={classes['cover']}>
          <MapRoom />
        </div>
      )}
      {room === 'sources' && <SourcesRoom />}
    </Suspense>
  );
}
