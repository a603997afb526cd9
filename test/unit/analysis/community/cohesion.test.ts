import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohesion } from '../../../../server/analysis/community/cohesion.js';
import { groupTies } from '../../../../server/analysis/community/group-ties.js';
import { buildCsr } from '../build-csr.js';

// Two triangles 0 1 2 and 3 4 5, joined by 2–3 and 2–4; 6 is alone.
const TWO = buildCsr(7, [[0, 1], [0, 2], [1, 2], [3, 4], [3, 5], [4, 5], [2, 3], [2, 4]]); // prettier-ignore
const GROUPS = [1, 1, 1, 2, 2, 2, 3];

describe('how a group hangs together', () => {
  it('is what was worked out by hand', () => {
    const [left, right, alone] = cohesion(TWO, GROUPS, 3);
    // 3 of 3 pairs; 3 of 5 links stay; 2 leave, of the 8 ends of links on either side.
    const both = { inside: 3, outside: 2, density: 1, insideShare: 0.6, conductance: 0.25 };
    expect([left, right]).toEqual([both, both]);
    expect(alone).toEqual({ inside: 0, outside: 0 });
  });

  it('counts every link once, inside of one group or between two', () => {
    const links = fc.uniqueArray(
      fc
        .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
        .filter(([a, b]) => a < b),
      { selector: ([a, b]) => `${a} ${b}` },
    );
    const groupsOf = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(links, groupsOf, (pairs, groups) => {
        const csr = buildCsr(10, pairs);
        const found = cohesion(csr, groups, 4);
        const inside = found.reduce((sum, each) => sum + each.inside, 0);
        const outside = found.reduce((sum, each) => sum + each.outside, 0);
        expect(inside + outside / 2).toBe(pairs.length);
        const tied = groupTies(csr, groups, 4);
        found.forEach(({ outside: cut, conductance = 0 }, at) => {
          expect(tied[at]?.ties.reduce((sum, { links: each }) => sum + each, 0)).toBe(cut);
          expect(conductance).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});

it('what ties a group to another goes through those who have the links', () => {
  const [left, right, alone] = groupTies(TWO, GROUPS, 3);
  expect(left).toEqual({
    tiedTo: 1,
    ties: [{ community: 2, links: 2, through: [{ id: 'n002', links: 2 }] }],
  });
  const through = [
    { id: 'n003', links: 1 },
    { id: 'n004', links: 1 },
  ];
  expect(right).toEqual({ tiedTo: 1, ties: [{ community: 1, links: 2, through }] });
  expect(alone).toEqual({ tiedTo: 0, ties: [] });
});
