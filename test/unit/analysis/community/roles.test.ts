import { describe, expect, it } from 'vitest';
import { brokerage } from '../../../../server/analysis/community/brokerage.js';
import { participation } from '../../../../server/analysis/community/participation.js';
import { withinCommunity } from '../../../../server/analysis/community/within-community.js';
import { buildCsr } from '../build-csr.js';

/** A star of four in group 1 whose middle (0) is also linked to 4 and 5 in group 2; 6 is alone. */
const csr = buildCsr(7, [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4],
  [0, 5],
  [4, 5],
]);
const groups = [1, 1, 1, 1, 2, 2, 3];

describe('participation coefficient', () => {
  it('is 1 − Σ of squared shares, as worked out by hand', () => {
    const values = [...participation(csr, groups)];
    expect(values[0]).toBeCloseTo(1 - (3 / 5) ** 2 - (2 / 5) ** 2, 12);
    expect(values.slice(1, 4)).toEqual([0, 0, 0]);
    expect(values[4]).toBeCloseTo(0.5, 12);
    expect(values[6]).toBe(0);
  });
});

describe('within-community degree', () => {
  it('counts deviations from the mean of the community, as worked out by hand', () => {
    const values = [...withinCommunity(csr, groups)];
    // Inside group 1: 3, 1, 1, 1; mean 1.5, variance (2.25 + 3 × 0.25) / 4 = 0.75.
    expect(values[0]).toBeCloseTo(1.5 / Math.sqrt(0.75), 12);
    for (const node of [1, 2, 3]) expect(values[node]).toBeCloseTo(-0.5 / Math.sqrt(0.75), 12);
    expect(values.slice(4)).toEqual([0, 0, 0]);
  });
});

describe('broker roles', () => {
  it('counts ordered chains without directions, as worked out by hand', () => {
    const { roles } = brokerage(csr, groups);
    // Of 0: 1, 2 and 3 among themselves, 3 × 2 ordered pairs; each with 4 and 5 both ways.
    expect(roles.coordinator[0]).toBe(6);
    expect(roles.representative[0]).toBe(6);
    expect(roles.gatekeeper[0]).toBe(6);
    expect(roles.itinerant[0]).toBe(0);
    expect(roles.liaison[0]).toBe(0);
    for (const values of Object.values(roles))
      expect([...values.slice(1)]).toEqual(Array(6).fill(0));
  });

  it.each([
    ['coordinator', [1, 1, 1]],
    ['itinerant', [1, 2, 1]],
    ['gatekeeper', [1, 2, 2]],
    ['representative', [1, 1, 2]],
    ['liaison', [1, 2, 3]],
  ] as const)('knows a %s by the groups of a directed chain', (role, chainGroups) => {
    const chain = buildCsr(
      3,
      [
        [0, 1],
        [1, 2],
      ],
      { directed: true },
    );
    const counts = Object.entries(brokerage(chain, chainGroups).roles).map(
      ([name, values]) => [name, [...values]] as const,
    );
    for (const [name, values] of counts) expect(values).toEqual([0, name === role ? 1 : 0, 0]);
  });

  it('sees no broker where the ends are linked in the direction of the chain', () => {
    const ends = (to: [number, number]): number => {
      const links = [[0, 1], [1, 2], to] as [number, number][];
      return (
        brokerage(buildCsr(3, links, { directed: true }), [1, 1, 1]).roles.coordinator[1] ?? NaN
      );
    };
    expect(ends([0, 2])).toBe(0);
    expect(ends([2, 0])).toBe(1);
  });
});
