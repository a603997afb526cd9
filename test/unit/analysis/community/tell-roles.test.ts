import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../server/analysis/analyse.js';
import { placeByValue } from '../../../../server/analysis/community/place-by-value.js';
import { tellRoles } from '../../../../server/analysis/community/tell-roles.js';
import { BROKER_ROLES, type BrokerRole } from '../../../../server/contract/further-measures.js';
import { buildCsr, nameNodes } from '../build-csr.js';
import { buildSnapshot, pairs, withDefaults } from '../build-snapshot.js';

const SIZE = 9;
const node = fc.integer({ min: 0, max: SIZE - 1 });
const linksArbitrary = fc.array(fc.tuple(node, node), { maxLength: 30 });
const valuesArbitrary = fc.array(fc.constantFrom('', 'AT', 'BG', 'CZ'), {
  minLength: SIZE,
  maxLength: SIZE,
});

type Counts = Record<BrokerRole, number>;

/** Every ordered triple looked at by itself, in the words of Gould & Fernandez. */
function byTriples(
  links: readonly (readonly [number, number])[],
  values: readonly string[],
  isDirected: boolean,
): { counts: Counts[]; apart: number } {
  const has = (from: number, to: number): boolean =>
    links.some(([a, b]) => (a === from && b === to) || (!isDirected && a === to && b === from));
  const none = (): Counts => ({
    ...{ coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 0, liaison: 0 },
  });
  const counts = values.map(none);
  let apart = 0;
  for (let a = 0; a < SIZE; a++) {
    for (let b = 0; b < SIZE; b++) {
      for (let c = 0; c < SIZE; c++) {
        if (new Set([a, b, c]).size < 3 || !has(a, b) || !has(b, c) || has(a, c)) continue;
        const [first, own, last] = [values[a], values[b], values[c]];
        if ([first, own, last].includes('')) apart++;
        else if (first === own && own === last) counts[b]!.coordinator++;
        else if (first === last) counts[b]!.itinerant++;
        else if (own === last) counts[b]!.gatekeeper++;
        else if (own === first) counts[b]!.representative++;
        else counts[b]!.liaison++;
      }
    }
  }
  return { counts, apart };
}

describe('broker roles by recorded values', () => {
  it.each([false, true])('agree with every triple by itself (directed: %s)', (directed) => {
    fc.assert(
      fc.property(linksArbitrary, valuesArbitrary, (links, values) => {
        const csr = buildCsr(SIZE, links, { directed });
        const ids = nameNodes(SIZE);
        const stated = new Map(ids.map((id, at) => [id, [values[at] ?? '']]));
        for (const [id, [value]] of stated) if (value === '') stated.delete(id);
        const told = tellRoles(['liaison'], 'country', csr, [], stated);
        const { counts, apart } = byTriples(links, values, directed);
        const without = values.filter((value) => value === '').length;
        expect(told?.note).toMatchObject({ chainsApart: apart, without, placed: SIZE - without });
        for (const role of BROKER_ROLES) {
          expect([...(told?.values[role] ?? [])]).toEqual(
            counts.map((each, at) => (values[at] === '' ? NaN : each[role])),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('take the value stated most often, of those as often stated the first', () => {
    const stated = new Map([
      ['a', ['transport', 'money', 'money']],
      ['b', ['transport', 'money']],
      ['c', ['money']],
    ]);
    const placed = placeByValue(['a', 'b', 'c', 'd'], stated);
    expect(placed).toMatchObject({ count: 2, placed: 3, several: 2 });
    const [a, b, c, d] = placed.groups;
    expect([a === c, a === b, d]).toEqual([true, false, 0]);
  });

  it('are told in a result, and of nobody without a value', () => {
    const snapshot = buildSnapshot([...'abcd'], pairs('ab bc cd'));
    const parameters = withDefaults({ measures: [...BROKER_ROLES], partition: 'organisation' });
    const stated = new Map([
      ['a', ['x']],
      ['b', ['y']],
      ['c', ['x']],
    ] as const);
    const { entities, partition, notes } = analyse(snapshot, parameters, {}, stated);
    const of = (id: string) => entities.find((each) => each.id === id)?.more;
    expect(of('b')).toEqual({
      ...{ coordinator: 0, itinerant: 2, gatekeeper: 0, representative: 0, liaison: 0 },
    });
    expect(of('c')).toMatchObject({ itinerant: 0, liaison: 0 });
    expect(of('d')).toEqual({});
    expect(partition).toEqual({
      ...{ by: 'organisation', groups: 2, placed: 3, without: 1, several: 0, chainsApart: 2 },
    });
    expect(notes.join(' ')).toMatch(/1 have none on record and no role, and 2 chains/u);
  });
});
