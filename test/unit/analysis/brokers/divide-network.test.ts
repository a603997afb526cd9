import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../server/analysis/analyse.js';
import { divideNetwork } from '../../../../server/analysis/brokers/divide-network.js';
import { LARGE_LINKS } from '../../../../server/analysis/community/find-communities.js';
import { projectNetwork } from '../../../../server/analysis/projection/project-network.js';
import { COMMUNITY_METHODS } from '../../../../server/contract/results.js';
import type { Snapshot } from '../../../../server/contract/snapshot.js';
import { buildSnapshot, withDefaults, type LinkDraft } from '../build-snapshot.js';

/** A ring with chords of several lengths: communities that depend on how they are looked for. */
function buildRing(order: number, chords: readonly number[]): Snapshot {
  const ids = Array.from({ length: order }, (_, at) => `n${String(at).padStart(6, '0')}`);
  const drafts = chords.flatMap((step) =>
    ids.map((source, at): LinkDraft => ({ source, target: ids[(at + step) % order]! })),
  );
  return buildSnapshot(ids, drafts);
}

const SMALL = buildRing(60, [1, 2, 7]);
const LARGE = buildRing(12_600, [1, 2, 3, 50]);

describe.each(COMMUNITY_METHODS)('communities by %s', (communities) => {
  it.each([
    ['small', SMALL, 0],
    ['large', LARGE, 1],
  ] as const)('are those of a run with the same parameters: %s', (_size, snapshot, notes) => {
    const parameters = withDefaults({ communities, seed: 3, betweennessMethod: 'pivots' });
    const run = analyse(snapshot, parameters);
    const network = projectNetwork(snapshot, parameters);
    expect(network.links.sources.length > LARGE_LINKS).toBe(notes > 0);
    const division = divideNetwork(network, parameters, {});
    const ofRun = new Map(run.entities.map(({ id, community }) => [id, community]));
    expect(division.groups).toEqual(network.csr.ids.map((id) => ofRun.get(id)));
    expect(division.modularity).toBe(run.communities.modularity);
    expect(division.notes).toHaveLength(notes);
    expect(run.notes).toEqual(expect.arrayContaining([...division.notes]));
  });
});
