import { RunForm } from '../features/analysis/run-form.js';
import { RunNotes } from '../features/analysis/run-notes.js';
import { ExplorePanel } from '../features/filters/explore-panel.js';
import { GroupsPanel } from '../features/groups/groups-panel.js';
import { PathsPanel } from '../features/paths/paths-panel.js';
import { RankingPanel } from '../features/ranking/ranking-panel.js';
import { useExplore } from '../hooks/explore-context.js';
import type { RoomId } from './rooms.js';

/** The left column of a room that has the graph in its middle. */
export function RoomPanel({ room }: { readonly room: RoomId }) {
  const { result } = useExplore();
  const run = (
    <>
      <RunForm />
      {result && <RunNotes result={result} />}
    </>
  );
  switch (room) {
    case 'groups':
      return <GroupsPanel>{run}</GroupsPanel>;
    case 'positions':
      return <RankingPanel>{run}</RankingPanel>;
    case 'paths':
      return <PathsPanel />;
    case 'explore':
    case 'sources':
      return <ExplorePanel />;
  }
}
