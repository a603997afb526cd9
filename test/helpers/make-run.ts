import { randomBytes } from 'node:crypto';
import { analysisParametersSchema } from '../../server/contract/results.js';
import type { StoredRun } from '../../server/store/graph-store.js';

/** A run over so many entities, its figures made up. */
export function makeRun(entities: number, at = '2026-01-02T03:04:05.000Z'): StoredRun {
  return {
    run: {
      id: randomBytes(6).toString('hex'),
      at,
      seed: 7,
      parameters: analysisParametersSchema.parse({
        seed: 7,
        weight: { by: 'amount', currency: 'EUR' },
        window: { fromMs: 0 },
      }),
      version: '0.1.0',
      inputHash: 'ab'.repeat(32),
      durationMs: 12,
    },
    outcome: {
      graph: { entities, links: 9, components: 2, density: 1 / 3, selfLinks: 1, recordedLinks: 9 },
      communities: {
        modularity: 0.123_456_789_012_345,
        count: 2,
        items: [{ id: 0, size: 2, members: ['e0', 'e1'] }],
      },
      entities: Array.from({ length: entities }, (_, n) => ({
        id: `e${n}`,
        kind: 'person' as const,
        name: `Nämé "${n}"`,
        component: n % 2,
        community: n % 3,
        degree: n,
        strength: n / 7,
        betweenness: n / 3,
        betweennessNormalized: 1e-9 * n,
        closeness: 0,
        harmonic: 1,
        pageRank: 1 / (n + 1),
        eigenvector: 0.5,
        core: 1,
      })),
      notes: ['a note'],
    },
  };
}
