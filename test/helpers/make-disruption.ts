import { randomBytes } from 'node:crypto';
import { disruptionParametersSchema } from '../../server/contract/disruption.js';
import type { StoredDisruption } from '../../server/store/graph-store.js';

const label = (id: string) => ({ id, kind: 'person' as const, name: `Nämé "${id}"` });

const state = (entities: number) => ({
  ...{ entities, largestComponent: entities, components: 1, efficiency: 1 / 3 },
  reachablePairs: (entities * (entities - 1)) / 2,
  stages: [],
});

/** A what-if that removes e0, its figures made up. */
export function makeDisruption(at = '2026-01-02T03:04:05.000Z'): StoredDisruption {
  return {
    run: {
      id: randomBytes(6).toString('hex'),
      at,
      parameters: disruptionParametersSchema.parse({ by: 'list', remove: ['e0'], seed: 7 }),
      version: '0.1.0',
      inputHash: 'ab'.repeat(32),
      durationMs: 12,
      ...{ removed: 1, largestBefore: 4, largestAfter: 3 },
    },
    outcome: {
      graph: { entities: 4, links: 4, removable: 4 },
      before: state(4),
      steps: [
        {
          ...state(3),
          ...{ step: 1, removed: 'e0', entity: label('e0'), lostFunctions: ['driver of e0'] },
          tied: { count: 2, ids: ['e1', 'e2'] },
          substitutes: [
            { entity: label('e1'), distance: 1, contacts: 1, of: 2 },
            { entity: label('e2'), distance: 1, contacts: 1, of: 2 },
          ],
        },
      ],
      keyPlayers: {
        ...{ criterion: 'fragmentation', value: 0.5, set: ['e0'], exact: true },
        tied: { count: 2, sets: [['e1'], ['e2']] },
        random: { low: 0, median: 0, high: 0.5, mean: 0.1, draws: 100 },
        centralities: [
          { measure: 'degree', value: 0.5, set: ['e1'] },
          { measure: 'betweenness', value: 0.5, set: ['e0'] },
        ],
      },
      notRemoved: [],
      notes: ['a note'],
    },
  };
}
