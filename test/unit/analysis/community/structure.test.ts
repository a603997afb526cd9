import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../server/analysis/analyse.js';
import { AnalysisStopped } from '../../../../server/analysis/hooks.js';
import type { Structure } from '../../../../server/contract/communities.js';
import {
  analysisOutcomeSchema,
  type AnalysisParameters,
} from '../../../../server/contract/results.js';
import { createRandom, shuffled } from '../../../../server/analysis/random.js';
import type { Snapshot } from '../../../../server/contract/snapshot.js';
import { nameNodes } from '../build-csr.js';
import { buildSnapshot, withDefaults, type LinkDraft } from '../build-snapshot.js';
import { readOracle, toSnapshot } from '../oracle.js';
import { randomSnapshot } from './graphs.js';

const DRAWS = 19;

function structureOf(snapshot: Snapshot, given: Partial<AnalysisParameters> = {}): Structure {
  const parameters = withDefaults({ nullDraws: DRAWS, communities: 'leiden', ...given });
  const outcome = analyse(snapshot, parameters);
  expect(analysisOutcomeSchema.parse(outcome)).toEqual(outcome);
  if (!outcome.structure) throw new Error('nothing was compared');
  return outcome.structure;
}

describe('groups beside random networks', () => {
  it.each(['planted-4x25', 'caveman-6x7', 'karate-club'])('%s is grouped', (name) => {
    const { verdict, sentence, modularity } = structureOf(toSnapshot(readOracle(name)));
    expect(verdict).toBe('grouped');
    expect(sentence).toMatch(/^More grouped than random networks/u);
    // (0 + 1)/(19 + 1): no random network comes as far.
    expect(modularity.rewired?.p).toBe(0.05);
    expect(modularity.rewired?.z).toBeGreaterThan(3);
  });

  it.each([1, 2, 3])('a random network is not, for all its modularity (%s)', (seed) => {
    const { verdict, sentence, modularity } = structureOf(
      randomSnapshot(70, () => 0.06, seed),
      { seed },
    );
    expect(verdict).toBe('neither');
    expect(sentence).toMatch(/^No more grouped than random networks/u);
    expect(modularity.observed).toBeGreaterThan(0.35);
    expect(Math.abs(modularity.observed - modularity.rewired!.mean)).toBeLessThan(0.03);
  });

  it('finds the published modularity of the karate club, and never more', () => {
    // 0.4198, the greatest there is (Brandes et al. 2008).
    const { modularity } = structureOf(toSnapshot(readOracle('karate-club')));
    expect(modularity.observed).toBeCloseTo(0.4198, 4);
  });

  it('is the same with the same seed, another with another', () => {
    const snapshot = toSnapshot(readOracle('florentine-families'));
    expect(structureOf(snapshot, { seed: 4 })).toEqual(structureOf(snapshot, { seed: 4 }));
    expect(structureOf(snapshot, { seed: 5 }).modularity.rewired).not.toEqual(
      structureOf(snapshot, { seed: 4 }).modularity.rewired,
    );
  });

  it('compares weighted and directed networks with their like', () => {
    const oracle = readOracle('directed-weighted');
    const { draws, form, modularity } = structureOf(toSnapshot(oracle), {
      directed: true,
      weight: { by: 'given' },
    });
    expect({ draws, form }).toEqual({ draws: DRAWS, form: 'one-mode' });
    expect(modularity.rewired).toBeDefined();
  });
});

it('tells how far the random networks are, and stops between them when told to', () => {
  const snapshot = toSnapshot(readOracle('karate-club'));
  const parameters = withDefaults({ nullDraws: DRAWS });
  const fractions: number[] = [];
  let drawn = 0;
  analyse(snapshot, parameters, {
    onProgress: ({ stage, fraction }) => {
      fractions.push(fraction);
      if (stage === 'random networks') drawn++;
    },
  });
  expect(drawn).toBeGreaterThanOrEqual(DRAWS);
  expect(fractions).toEqual([...fractions].sort((one, other) => one - other));
  let met = 0;
  expect(() =>
    analyse(snapshot, parameters, {
      onProgress: ({ stage }) => {
        if (stage === 'random networks') met++;
      },
      shouldStop: () => met > 5,
    }),
  ).toThrow(AnalysisStopped);
  expect(met).toBeLessThan(DRAWS);
});

describe('one core and a periphery', () => {
  it('is what a star is, though it cannot be rewired', () => {
    const { verdict, sentence, reason, corePeriphery } = structureOf(
      toSnapshot(readOracle('star-20')),
    );
    expect(verdict).toBe('core-periphery');
    expect(sentence).toBe('One core and a periphery rather than groups.');
    expect(reason).toMatch(/hardly be exchanged/u);
    expect(corePeriphery).toMatchObject({ fit: 1, core: ['n000'], coreSize: 1 });
    expect(corePeriphery?.density).toEqual({ between: 1, periphery: 0 });
    expect(corePeriphery?.anywhere?.p).toBe(0.05);
  });

  it('is found where it was planted', () => {
    const chance = (low: number, high: number) => (high < 10 ? 0.9 : low < 10 ? 0.5 : 0.03);
    const { verdict, corePeriphery } = structureOf(randomSnapshot(60, chance, 5));
    expect(verdict).toBe('core-periphery');
    const core = Array.from({ length: 10 }, (_, at) => `n00${at}`);
    expect(corePeriphery?.core).toEqual(core);
    expect(corePeriphery?.density.core).toBeGreaterThan(0.8);
    expect(corePeriphery?.density.periphery).toBeLessThan(0.06);
  });

  it('is not said of groups', () => {
    const { corePeriphery } = structureOf(toSnapshot(readOracle('planted-4x25')));
    expect(corePeriphery?.fit).toBeLessThan(0.2);
    expect(corePeriphery?.anywhere?.p).toBeGreaterThan(0.5);
  });
});

it('says nothing of a network in which everybody is linked with everybody', () => {
  const { verdict, sentence, corePeriphery } = structureOf(toSnapshot(readOracle('complete-12')));
  expect(verdict).toBe('untold');
  expect(sentence).toBe('Whether there are groups cannot be told.');
  expect(corePeriphery).toBeUndefined();
});

it('is not compared where that is not asked for, or there is no link', () => {
  const karate = toSnapshot(readOracle('karate-club'));
  expect(analyse(karate, withDefaults())).not.toHaveProperty('structure');
  const lonely = toSnapshot(readOracle('two-isolates'));
  expect(analyse(lonely, withDefaults({ nullDraws: 19 }))).not.toHaveProperty('structure');
});

describe('people joined by what they share', () => {
  /** People at random places, three at each: in the projection every place is a triangle. */
  function shareAtRandom(seed: number): Snapshot {
    const people = nameNodes(24);
    const links = Array.from({ length: 18 }, (_, place) =>
      [...shuffled(people.length, createRandom(100 * seed + place))]
        .slice(0, 3)
        .map((at): LinkDraft => ({
          source: people[at]!,
          target: `place-${String(place).padStart(2, '0')}`,
          kind: 'located_at',
        })),
    ).flat();
    return buildSnapshot([...people, ...new Set(links.map(({ target }) => target))], links);
  }

  it('are no groups for being triangles of the projection', () => {
    const found = Array.from({ length: 30 }, (_, at) =>
      structureOf(shareAtRandom(at), { projection: 'shared', seed: at }),
    );
    expect(new Set(found.map(({ form }) => form))).toEqual(new Set(['two-mode']));
    // As often as chance has it: of 30 a twentieth, seldom more than 5.
    expect(found.filter(({ verdict }) => verdict === 'grouped').length).toBeLessThanOrEqual(5);
    const p = found.map(({ modularity }) => modularity.rewired?.p ?? NaN);
    const mean = p.reduce((sum, each) => sum + each, 0) / p.length;
    expect(mean).toBeGreaterThan(0.35);
    expect(mean).toBeLessThan(0.65);
  });

  it('are groups where they share within groups', () => {
    const people = Array.from({ length: 40 }, (_, at) => `p${String(at).padStart(2, '0')}`);
    const links = Array.from({ length: 40 }, (_, at) =>
      [0, 1, 2].map((step): LinkDraft => ({
        source: people[10 * Math.floor(at / 10) + ((at * 3 + step * 4) % 10)]!,
        target: `place-${String(at).padStart(2, '0')}`,
        kind: 'located_at',
      })),
    ).flat();
    const ids = [...people, ...new Set(links.map(({ target }) => target))];
    const { form, verdict } = structureOf(buildSnapshot(ids, links), { projection: 'shared' });
    expect({ form, verdict }).toEqual({ form: 'two-mode', verdict: 'grouped' });
  });
});
