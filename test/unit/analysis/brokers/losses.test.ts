import { describe, expect, it } from 'vitest';
import { lostLinks } from '../../../../server/analysis/brokers/losses/lost-links.js';
import { lostPersons } from '../../../../server/analysis/brokers/losses/lost-persons.js';
import { mergedIdentities } from '../../../../server/analysis/brokers/losses/merged-identities.js';
import { splitIdentities } from '../../../../server/analysis/brokers/losses/split-identities.js';
import { toLinks } from '../../../../server/analysis/simple-links.js';
import type { Csr } from '../../../../server/analysis/csr.js';
import { createRandom } from '../../../../server/analysis/random.js';
import type { EntityKind } from '../../../../server/contract/entity.js';
import { buildCsr } from '../build-csr.js';

/** A ring of twenty with chords. */
const BASE = buildCsr(
  20,
  Array.from({ length: 20 }, (_, at) => [
    [at, (at + 1) % 20] as const,
    [at, (at + 4) % 20] as const,
  ]).flat(),
);
const KINDS = Array.from({ length: 20 }, (): EntityKind => 'person');

function pairsOf(csr: Csr): Set<string> {
  const { from, to } = toLinks(csr);
  return new Set([...from].map((source, at) => `${source} ${to[at]}`));
}

const known = pairsOf(BASE);

describe('links', () => {
  it.each([
    [0.05, 2],
    [0.1, 4],
    [0.2, 8],
  ])('of 40 a share of %d is %d, and none is added', (share, lost) => {
    const { csr } = lostLinks(BASE)(share, createRandom(3))!;
    const left = pairsOf(csr);
    expect(left.size).toBe(40 - lost);
    for (const pair of left) expect(known).toContain(pair);
  });

  it('cannot be lost where there are none', () => {
    expect(lostLinks(buildCsr(3, []))(0.1, createRandom(1))).toBeNull();
  });
});

it('persons go with all their links, and have no value', () => {
  const { csr, read } = lostPersons(BASE, KINDS)(0.1, createRandom(5))!;
  const values = read(new Float64Array(20));
  const lost = [...values.keys()].filter((node) => Number.isNaN(values[node]));
  expect(lost).toHaveLength(2);
  for (const node of lost) expect(csr.offsets[node + 1]).toBe(csr.offsets[node]);
});

it('where there are persons, nobody else is lost', () => {
  const kinds = KINDS.map((kind, at): EntityKind => (at < 15 ? 'company' : kind));
  for (let seed = 0; seed < 20; seed++) {
    const { read } = lostPersons(BASE, kinds)(0.2, createRandom(seed))!;
    const values = read(new Float64Array(20));
    expect([...values].findIndex(Number.isNaN)).toBeGreaterThanOrEqual(15);
  }
});

it('a split person shares its links with another; the value is the higher', () => {
  const { csr, read } = splitIdentities(BASE, KINDS)(0.05, createRandom(2))!;
  expect(csr.ids).toHaveLength(21);
  expect(csr.targets).toHaveLength(80);
  const chosen = BASE.ids.indexOf(csr.ids[20]!);
  const values = new Float64Array(21);
  values[20] = 7;
  expect([...read(values).entries()].filter(([, value]) => value > 0)).toEqual([[chosen, 7]]);
  const degree = (of: Csr, node: number) => of.offsets[node + 1]! - of.offsets[node]!;
  expect(degree(csr, chosen) + degree(csr, 20)).toBe(degree(BASE, chosen));
});

it('merged persons shared a contact; one has the links of both, the other no value', () => {
  const { csr, read } = mergedIdentities(BASE, KINDS)(0.05, createRandom(4))!;
  const values = read(new Float64Array(20));
  const [folded] = [...values.keys()].filter((node) => Number.isNaN(values[node]));
  const row = (of: Csr, node: number) =>
    new Set(of.targets.subarray(of.offsets[node], of.offsets[node + 1]));
  expect(row(csr, folded!).size).toBe(0);
  const [into] = BASE.ids
    .map((_id, node) => node)
    .filter((node) => row(csr, node).size > 4)
    .filter((node) => [...row(csr, node)].some((other) => !row(BASE, node).has(other)));
  const shared = [...row(BASE, folded!)].filter((other) => row(BASE, into!).has(other));
  expect(shared.length).toBeGreaterThan(0);
  const both = new Set([...row(BASE, folded!), ...row(BASE, into!)]);
  both.delete(folded!);
  both.delete(into!);
  expect(row(csr, into!)).toEqual(both);
});
