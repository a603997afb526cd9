import { RunForm } from '../features/analysis/run-form.js';
import { RunNotes } from '../features/analysis/run-notes.js';
import { DisruptionPanel } from '../features/disruption/disruption-panel.js';
import { BrokersPanel } from '../features/brokers/brokers-panel.js';
import { ChartsPanel } from '../features/charts/charts-panel.js';
import { ExplorePanel } from '../features/filters/explore-panel.js';
import { GroupsPanel } from '../features/groups/groups-panel.js';
import { MapPanel } from '../features/map/map-panel.js';
import { PathsPanel } from '../features/paths/paths-panel.js';
import { RankingPanel } from '../features/ranking/ranking-panel.js';
import { useExplore } from '../hooks/explore-context.js';
import type { RoomId } from './rooms.js';

/** The left column of a room that has the graph in its middle. */
export function RoomPanel({ room }: { readonly room: RoomId }) {
  const { act, run, result, positionsRun, positions } = useExplore();
  switch (room) {
    case 'groups':
      return (
        <GroupsPanel>
          <RunForm
            key={room}
            run={run}
            projection="links"
            asksOfGroups
            onChoose={(chosen, name) =>
              act(name, (now) => ({ ...now, run: chosen, colourBy: 'community' }))
            }
          />
          {result && <RunNotes result={result} />}
        </GroupsPanel>
      );
    case 'positions':
      return (
        <RankingPanel>
          <RunForm
            key={room}
            run={positionsRun}
            projection="actors"
            asksOfRoles
            onChoose={(chosen, name) => act(name, (now) => ({ ...now, positionsRun: chosen }))}
          />
          {positions && <RunNotes result={positions} />}
        </RankingPanel>
      );
    case 'brokers':
      return <BrokersPanel />;
    case 'paths':
      return <PathsPanel />;
    case 'disruption':
      return <DisruptionPanel />;
    case 'map':
      return <MapPanel />;
    case 'charts':
      return <ChartsPanel />;
    case 'explore':
    case 'money':
    case 'calls':
    case 'sources':
      return <ExplorePanel />;
  }
}
