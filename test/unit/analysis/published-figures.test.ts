import { expect, it } from 'vitest';
import { analyse } from '../../../server/analysis/analyse.js';
import { withDefaults } from './build-snapshot.js';
import { readOracle, toSnapshot } from './oracle.js';

it('gives the betweenness of Zachary’s karate club that the literature prints', () => {
  const { entities, graph } = analyse(toSnapshot(readOracle('karate-club')), withDefaults());
  expect(graph).toMatchObject({ entities: 34, links: 78, components: 1 });
  const printed = { n000: 231.0714, n033: 160.5516, n032: 76.6905, n002: 75.8508, n031: 73.0095 };
  expect(entities.slice(0, 5).map(({ id }) => id)).toEqual(Object.keys(printed));
  for (const [id, value] of Object.entries(printed)) {
    expect(entities.find((entity) => entity.id === id)?.betweenness).toBeCloseTo(value, 4);
  }
});

it('comes within 0.3 % of the optimum modularity of the karate club, 0.4198 in four groups', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const parameters = withDefaults({ seed });
    const { communities } = analyse(toSnapshot(readOracle('karate-club')), parameters);
    expect(communities.modularity).toBeGreaterThan(0.4198 * 0.997);
    expect(communities.modularity).toBeLessThan(0.41979);
    expect(communities.count).toBe(4);
  }
});

it('puts the Medici between the Florentine families (Padgett & Ansell 1993)', () => {
  const snapshot = toSnapshot(readOracle('florentine-families'));
  const [first, second] = analyse(snapshot, withDefaults()).entities;
  expect(first).toMatchObject({ id: 'Medici', degree: 6, betweenness: 47.5 });
  expect(first?.betweennessNormalized).toBeCloseTo(0.522, 3);
  expect(first?.closeness).toBeCloseTo(0.56, 3);
  expect(second).toMatchObject({ id: 'Guadagni' });
});

it('finds Valjean at the centre of Les Misérables (Knuth 1993)', () => {
  const snapshot = toSnapshot(readOracle('les-miserables'));
  const { entities, graph } = analyse(snapshot, withDefaults());
  expect(graph).toMatchObject({ entities: 77, links: 254 });
  expect(entities[0]).toMatchObject({ id: 'Valjean', degree: 36 });
  expect(entities[0]?.betweennessNormalized).toBeCloseTo(0.57, 3);
});
