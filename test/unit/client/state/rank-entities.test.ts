import { describe, expect, test } from 'vitest';
import { rankEntities } from '../../../../client/state/rank-entities.js';
import type { EntityMeasures } from '../../../../server/contract/results.js';

function measured(id: string, given: Partial<EntityMeasures>): EntityMeasures {
  return {
    id,
    kind: 'person',
    name: id,
    component: 1,
    community: 1,
    degree: 0,
    strength: 0,
    betweenness: 0,
    betweennessNormalized: 0,
    closeness: 0,
    harmonic: 0,
    pageRank: 0,
    eigenvector: 0,
    core: 0,
    ...given,
  };
}

describe('positions', () => {
  test('one kind at a time, ties share a place, protected persons stand in none', () => {
    const ranked = rankEntities(
      [
        measured('b', { betweenness: 5 }),
        measured('a', { betweenness: 5 }),
        measured('c', { betweenness: 1 }),
        measured('victim', { betweenness: 9, isProtected: true }),
        measured('phone', { kind: 'phone', betweenness: 7 }),
      ],
      'person',
      'betweenness',
    );
    expect(ranked.map(({ entity, place }) => [entity.id, place])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
    ]);
  });

  test('of a broker role, only those of whom it is told', () => {
    const ranked = rankEntities(
      [
        measured('a', { more: { liaison: 0 } }),
        measured('b', { more: {} }),
        measured('c', { more: { liaison: 4 } }),
      ],
      'person',
      'liaison',
    );
    expect(ranked.map(({ entity, value }) => [entity.id, value])).toEqual([
      ['c', 4],
      ['a', 0],
    ]);
  });
});
