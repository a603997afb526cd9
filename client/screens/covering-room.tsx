import { lazy, Suspense } from 'react';
import { LoadingPanel } from '../parts/state-panels.js';
import type { RoomId } from './rooms.js';
import { SourcesRoom } from './sources-room.js';

/** With their diagrams, which few look at first. */
const MoneyRoom = lazy(async () => ({
  default: (await import('../features/money/money-room.js')).MoneyRoom,
}));
const CallsRoom = lazy(async () => ({
  default: (await import('../features/calls/calls-room.js')).CallsRoom,
}));

/** A room that lies over the graph. */
export function CoveringRoom({ room }: { readonly room: RoomId }) {
  return (
    <Suspense fallback={<LoadingPanel what="Opening the room" />}>
      {room === 'money' && <MoneyRoom />}
      {room === 'calls' && <CallsRoom />}
      {room === 'sources' && <SourcesRoom />}
    </Suspense>
  );
}
