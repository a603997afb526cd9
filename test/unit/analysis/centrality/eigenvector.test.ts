import { describe, expect, it } from 'vitest';
import { eigenvector } from '../../../../server/analysis/centrality/eigenvector.js';
import { analyse } from '../../../../server/analysis/analyse.js';
import { connectedComponents } from '../../../../server/analysis/components/connected-components.js';
import { projectNetwork } from '../../../../server/analysis/projection/project-network.js';
import { buildSnapshot, pairs, withDefaults } from '../build-snapshot.js';
import { readOracle, toSnapshot } from '../oracle.js';

describe('eigenvector centrality', () => {
  it('has a largest value of 1 in each component and 0 where there are no links', () => {
    const snapshot = buildSnapshot([...'abcxyi'], pairs('ab bc xy'));
    const { entities } = analyse(snapshot, withDefaults());
    const values = new Map(entities.map(({ id, eigenvector: value }) => [id, value]));
    expect(values.get('b')).toBeCloseTo(1, 12);
    expect(values.get('a')).toBeCloseTo(Math.SQRT1_2, 10);
    expect(values.get('x')).toBeCloseTo(1, 12);
    expect(values.get('i')).toBe(0);
  });

  it('settles on a star, where plain power iteration swings for ever', () => {
    const { csr } = projectNetwork(toSnapshot(readOracle('star-20')), withDefaults());
    const { values, unsettled } = eigenvector(csr, [csr.ids.map((_id, node) => node)]);
    expect(unsettled).toBe(0);
    expect(Math.max(...values)).toBe(1);
    expect(Math.min(...values)).toBeCloseTo(1 / Math.sqrt(20), 10);
    expect(connectedComponents(csr)).toHaveLength(1);
  });

  it('says so where it did not settle: a path of 2,000 would need millions of rounds', () => {
    const ids = Array.from({ length: 2_000 }, (_, at) => `n${String(at).padStart(4, '0')}`);
    const drafts = ids.slice(1).map((target, at) => ({ source: ids[at] ?? '', target }));
    const { notes } = analyse(buildSnapshot(ids, drafts), withDefaults());
    expect(notes).toContain(
      'Eigenvector centrality had not settled when its rounds ran out in 1 of 1 components: its ' +
        'last digits there are uncertain.',
    );
  });
});
