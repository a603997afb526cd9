import { describe, expect, it } from 'vitest';
import {
  communityFinder,
  LARGE_LINKS,
} from '../../../../server/analysis/community/find-communities.js';
import { linksToCsr, type Csr } from '../../../../server/analysis/csr.js';
import type { MergedPairs } from '../../../../server/analysis/projection/merge-pairs.js';
import {
  toProjectionGraph,
  type ProjectionGraph,
} from '../../../../server/analysis/projection/projection-graph.js';
import { COMMUNITY_METHODS } from '../../../../server/contract/results.js';

const CLIQUE = 20;
const INSIDE = (CLIQUE * (CLIQUE - 1)) / 2;

/** Cliques of 20 in a ring, joined by a link each, and `more` links besides between the first two. */
function ringOfCliques(cliques: number, more = 0): Pick<MergedPairs, 'entities' | 'links'> {
  const pairs: [number, number][] = [];
  for (let clique = 0; clique < cliques; clique++) {
    const start = clique * CLIQUE;
    for (let from = 0; from < CLIQUE; from++) {
      for (let to = 0; to < from; to++) pairs.push([start + to, start + from]);
    }
    pairs.push([start, (start + CLIQUE + 1) % (cliques * CLIQUE)]);
  }
  for (let at = 0; at < more; at++) pairs.push([at, CLIQUE + 2]);
  return {
    entities: Array.from({ length: cliques * CLIQUE }, (_, at) => ({
      ...{ id: `n${String(at).padStart(6, '0')}`, kind: 'person' as const, name: '' },
    })),
    links: {
      sources: Int32Array.from(pairs, ([from]) => from),
      targets: Int32Array.from(pairs, ([, to]) => to),
      weights: new Float64Array(pairs.length).fill(1),
    },
  };
}

function toCsr({ entities, links }: Pick<MergedPairs, 'entities' | 'links'>): Csr {
  return linksToCsr(
    entities.map(({ id }) => id),
    links,
    false,
  );
}

function refuseGraph(): ProjectionGraph {
  throw new Error('an object graph was asked for');
}

/** The largest ring of cliques that is not large, and what it lacks to be. */
const CLIQUES = Math.floor(LARGE_LINKS / (INSIDE + 1));
const MORE = LARGE_LINKS - CLIQUES * (INSIDE + 1);

describe.each(COMMUNITY_METHODS)('%s', (method) => {
  it('takes the usual way up to 50,000 links, and has nothing to note', () => {
    const ring = ringOfCliques(CLIQUES, Math.min(MORE, CLIQUE));
    let asked = 0;
    const toGraph = (): ProjectionGraph => {
      asked++;
      return toProjectionGraph(ring, false);
    };
    const finder = communityFinder(toCsr(ring), toGraph, { method, resolution: 1 });
    expect(finder.notes).toEqual([]);
    expect(asked).toBe(method === 'louvain' ? 1 : 0);
  });

  it('takes fewer runs beyond, says so, and finds what is there at a high resolution', () => {
    const ring = ringOfCliques(CLIQUES + 1);
    const finder = communityFinder(toCsr(ring), refuseGraph, { method, resolution: 60 });
    expect(finder.notes).toHaveLength(1);
    expect(finder.notes[0]).toMatch(
      /^More than 50,000 links: communities are the best of 9 runs /u,
    );
    const { groups } = finder.find(1);
    expect(groups).toHaveLength(CLIQUES + 1);
    expect(groups.every(({ members }) => members.length === CLIQUE)).toBe(true);
    expect(finder.find(1)).toEqual(finder.find(1));
  });
});

it('takes at least one run, however large the network', () => {
  const ring = ringOfCliques(3_000);
  const finder = communityFinder(toCsr(ring), refuseGraph, { method: 'louvain', resolution: 1 });
  expect(finder.notes[0]).toMatch(/the best of 1 run of /u);
});
