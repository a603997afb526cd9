import { randomBytes } from 'node:crypto';
import { brokerParametersSchema } from '../../server/contract/brokers.js';
import type { StoredBrokerView } from '../../server/store/graph-store.js';

/** A broker view of one person, its figures made up. */
export function makeBrokerView(at = '2026-01-02T03:04:05.000Z'): StoredBrokerView {
  return {
    run: {
      id: randomBytes(6).toString('hex'),
      at,
      parameters: brokerParametersSchema.parse({ seed: 7, window: { fromMs: 0 } }),
      version: '0.1.0',
      inputHash: 'ab'.repeat(32),
      durationMs: 12,
    },
    outcome: {
      graph: { entities: 3, links: 2, communities: 1, modularity: 0.1, origins: 1 },
      rankings: [
        {
          kind: 'person',
          observation: 'all',
          contenders: 3,
          brokers: [
            {
              id: 'e0',
              kind: 'person',
              name: 'Nämé "0"',
              rank: 1,
              rankInKind: 1,
              observedThrough: [],
              positions: { betweenness: { value: 1 / 3, percentile: 100 } },
              joins: [{ community: 1, size: 3, links: 2, isOwn: true }],
              links: 2,
              linksTried: 2,
              decidingLinks: [
                {
                  other: { id: 'e1', kind: 'person', name: 'Nämé "1"' },
                  rank: 2,
                  value: 0,
                  bridge: true,
                },
              ],
              sensitivity: [],
              withoutOrigin: [{ origin: '', value: 0 }],
              withGrades: [],
            },
          ],
        },
      ],
      needingProtection: [],
      draws: { asked: 200, run: 0, shares: [] },
      significance: { asked: 999, run: 0, form: 'one-mode', reason: 'a reason' },
      gradeSets: [],
      notes: ['a note'],
    },
  };
}
