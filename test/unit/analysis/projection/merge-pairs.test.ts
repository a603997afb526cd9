import { describe, expect, it } from 'vitest';
import { projectLinks } from '../../../../server/analysis/projection/links.js';
import {
  mergePairs,
  type MergedPairs,
} from '../../../../server/analysis/projection/merge-pairs.js';
import type { AnalysisParameters } from '../../../../server/contract/results.js';
import { buildSnapshot, DAY_MS, HOUR_MS, withDefaults, type LinkDraft } from '../build-snapshot.js';

type Given = Partial<AnalysisParameters>;

function merge(drafts: readonly LinkDraft[], given: Given = {}): MergedPairs {
  const parameters = withDefaults(given);
  return mergePairs(
    projectLinks(buildSnapshot(['a', 'b', 'c', 'd'], drafts), parameters),
    parameters,
  );
}

/** `a>b 2` per link of the simple graph. */
function listLinks(drafts: readonly LinkDraft[], given: Given = {}): string[] {
  const { entities, links } = merge(drafts, given);
  return Array.from(links.sources, (source, link) => {
    const [from, to] = [entities[source]!, entities[links.targets[link]!]!];
    return `${from.id}>${to.id} ${links.weights[link]!.toString()}`;
  });
}

const ab = { source: 'a', target: 'b' };
const ba = { source: 'b', target: 'a' };
const bc = { source: 'b', target: 'c' };

describe('the simple graph', () => {
  it('has nodes and links in the order of ids, isolates included', () => {
    const { entities } = merge([bc, ba]);
    expect(entities.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(listLinks([bc, ba])).toEqual(['a>b 1', 'b>c 1']);
  });

  it('forgets directions unless asked for them', () => {
    const drafts = [{ ...ba, directed: true }, ab, { ...bc, directed: true }];
    expect(listLinks(drafts, { weight: { by: 'count' } })).toEqual(['a>b 2', 'b>c 1']);
    expect(listLinks(drafts, { weight: { by: 'count' }, directed: true })).toEqual([
      'a>b 1',
      'b>a 2',
      'b>c 1',
    ]);
  });

  it('leaves out self-links and counts them', () => {
    const { selfLinks, recordedLinks, notes } = merge([ab, ba, { source: 'a', target: 'a' }]);
    expect({ selfLinks, recordedLinks }).toEqual({ selfLinks: 1, recordedLinks: 2 });
    expect(notes).toEqual(['1 link of an entity to itself left out of the measures.']);
  });
});

describe('weights', () => {
  const at = (startMs: number, zone?: string): LinkDraft => ({
    ...ab,
    time: { startMs, ...(zone !== undefined && { zone }) },
  });

  it('none: 1, count: records', () => {
    expect(listLinks([ab, ba, ab])).toEqual(['a>b 1']);
    expect(listLinks([ab, ba, ab], { weight: { by: 'count' } })).toEqual(['a>b 3']);
  });

  it('days: distinct local days, those without one together as one', () => {
    const late = 23 * HOUR_MS;
    const weight = { by: 'days' as const };
    expect(listLinks([at(0), at(late), at(DAY_MS)], { weight })).toEqual(['a>b 2']);
    expect(listLinks([at(late), at(late, '+02:00')], { weight })).toEqual(['a>b 2']);
    const year = { ...ab, time: { startMs: 0, endMs: 365 * DAY_MS } };
    expect(listLinks([at(0), ab, ba, year], { weight })).toEqual(['a>b 2']);
    expect(merge([at(0), ab, ba, year], { weight }).notes).toEqual([
      '3 links name no single day: between two entities such links count together as one day.',
    ]);
  });

  it('given: the sum of the file’s weights, absent = 1', () => {
    const weight = { by: 'given' as const };
    const drafts = [{ ...ab, weight: 0.1 }, { ...ba, weight: 0.2 }, bc];
    expect(listLinks(drafts, { weight })).toEqual(['a>b 0.3', 'b>c 1']);
    expect(merge(drafts, { weight }).notes).toEqual([
      '1 link without a weight in the file counted as 1.',
    ]);
  });

  it('leaves out pairs whose weights come to nothing, and says so', () => {
    const weight = { by: 'given' as const };
    const drafts = [
      { ...ab, weight: 0 },
      { ...bc, weight: 0 },
      { ...bc, weight: 0 },
    ];
    expect(listLinks(drafts, { weight })).toEqual([]);
    expect(merge(drafts, { weight }).notes).toEqual([
      '2 pairs whose weights add up to zero left out: associate link "l0000", associate link "l0001".',
    ]);
  });

  it.each([NaN, -3, Infinity])(
    'names the link whose weight is %s, and makes nothing of it',
    (odd) => {
      const weight = { by: 'given' as const };
      expect(() => merge([ab, { ...bc, weight: odd }], { weight })).toThrow(
        `The associate link "l0001" has the weight ${odd}: a network is made of numbers not below zero.`,
      );
      const pay = { ...bc, amount: odd, currency: 'EUR' };
      expect(() => merge([ab, pay], { weight: { by: 'amount', currency: 'EUR' } })).toThrow(
        `The associate link "l0001" has the amount ${odd}`,
      );
    },
  );
});

describe('amounts', () => {
  const pay = (amount: number | undefined, currency: string | undefined, ends = ab): LinkDraft => ({
    ...ends,
    kind: 'pays',
    ...(amount !== undefined && { amount }),
    ...(currency !== undefined && { currency }),
  });
  const weight = { by: 'amount' as const, currency: 'EUR' };

  it('are added in the one currency asked for, exactly', () => {
    const drafts = [pay(0.1, 'EUR'), pay(0.2, 'EUR'), pay(1_000_000, 'RON')];
    expect(listLinks(drafts, { weight })).toEqual(['a>b 0.3']);
  });

  it('never join a pair that has none in that currency', () => {
    const drafts = [
      pay(5, 'EUR'),
      pay(7, 'RON', bc),
      pay(undefined, undefined, bc),
      pay(1, undefined),
    ];
    const merged = merge(drafts, { weight });
    expect(listLinks(drafts, { weight })).toEqual(['a>b 5']);
    expect(merged.recordedLinks).toBe(1);
    expect(merged.notes).toEqual([
      'Only amounts in EUR were added: 1 link in RON, 1 link in no currency and 1 link without an ' +
        'amount left out.',
    ]);
  });

  it('say nothing where all are in that currency', () => {
    expect(merge([pay(5, 'EUR')], { weight }).notes).toEqual([]);
  });
});
