import { describe, expect, test } from 'vitest';
import { LAYOUT_KINDS } from '../../../../server/contract/chart.js';
import { discSizes } from '../../../../client/layout/disc-size.js';
import { at, entity, link, run, threeGroups } from './case-of-layouts.js';

describe.each(LAYOUT_KINDS)('laid out: %s', (kind) => {
  test('the same picture gives the same positions, whatever the order of entities and links', async () => {
    const request = threeGroups(kind);
    const first = await run(request);
    const turned = {
      ...request,
      entities: [...request.entities].reverse(),
      bundles: [...request.bundles].reverse(),
    };
    const sorted = (points: typeof first.points) =>
      [...points].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted((await run(request)).points)).toEqual(sorted(first.points));
    expect(sorted((await run(turned)).points)).toEqual(sorted(first.points));
  });

  test('everybody is somewhere within the frame, or is pinned and stays', async () => {
    const request = threeGroups(kind);
    const { points, apart } = await run(request);
    expect(points.size).toBe(60);
    for (const { x, y } of points.values()) {
      expect(Math.abs(x)).toBeLessThan(101);
      expect(Math.abs(y)).toBeLessThan(101);
    }
    expect(apart.every((id) => points.has(id))).toBe(true);
    const [first, ...rest] = request.entities;
    const pinned = { ...first!, pinned: true, x: 250, y: -40 };
    const beside = await run({ ...request, entities: [pinned, ...rest] });
    expect(beside.points.has(pinned.id)).toBe(false);
    expect(beside.points.size).toBe(59);
  });

  test('a part stays in its part of the picture', async () => {
    const request = threeGroups(kind);
    const part = request.entities
      .slice(0, 20)
      .map((each, index) => ({ ...each, x: 60 + (index % 5), y: -50 + index }));
    const { points, guides } = await run({ ...request, entities: part, isPart: true });
    for (const { x, y } of points.values()) {
      expect(Math.abs(x - 62)).toBeLessThan(40);
      expect(Math.abs(y + 40.5)).toBeLessThan(40);
    }
    expect(guides).toEqual([]);
  });

  test('nothing and one are laid out too', async () => {
    expect((await run({ kind, entities: [], bundles: [], isPart: false })).points.size).toBe(0);
    const one = await run({ kind, entities: [entity('a')], bundles: [], isPart: false });
    expect([...one.points.values()].every(({ x, y }) => Number.isFinite(x + y))).toBe(true);
  });
});

test('no entity covers another after “remove overlap”, and far ones do not move', async () => {
  const entities = [
    entity('far', { x: 90, y: 90 }),
    entity('pin', { x: 0, y: 0, pinned: true }),
    ...Array.from({ length: 30 }, (_each, index) => entity(`e${index}`, { x: index % 3, y: 1 })),
  ];
  const result = await run({ kind: 'overlap', entities, bundles: [], isPart: false });
  expect(at(result, 'far')).toEqual({ x: 90, y: 90 });
  const sizes = discSizes(entities);
  const all = [...result.points, ['pin', { x: 0, y: 0 }] as const];
  for (const [one, a] of all) {
    for (const [other, b] of all) {
      if (one >= other) continue;
      const gap = (sizes.get(one) ?? 0) + (sizes.get(other) ?? 0);
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(gap * 0.999);
    }
  }
});

test('by links, members of a group stand nearer to each other than to others', async () => {
  const { entities } = threeGroups('links');
  const result = await run(threeGroups('links'));
  const mean = (isSame: boolean) => {
    const all = entities.flatMap((one) =>
      entities
        .filter((other) => one.id < other.id && (one.group === other.group) === isSame)
        .map((other) => {
          const [a, b] = [at(result, one.id), at(result, other.id)];
          return Math.hypot(a.x - b.x, a.y - b.y);
        }),
    );
    return all.reduce((sum, each) => sum + each, 0) / all.length;
  };
  expect(mean(false)).toBeGreaterThan(1.3 * mean(true));
});

test('by group, the groups do not mix; who is in none is set apart', async () => {
  const request = threeGroups('groups');
  const result = await run({
    ...request,
    entities: [...request.entities, entity('alone'), entity('pair', { group: 9 })],
  });
  expect([...result.apart].sort()).toEqual(['alone', 'pair']);
  const boxes = [1, 2, 3].map((group) => {
    const own = request.entities.filter((each) => each.group === group);
    const x = own.reduce((sum, { id }) => sum + at(result, id).x, 0) / own.length;
    const y = own.reduce((sum, { id }) => sum + at(result, id).y, 0) / own.length;
    const radius = Math.max(
      ...own.map(({ id }) => Math.hypot(at(result, id).x - x, at(result, id).y - y)),
    );
    return { x, y, radius };
  });
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const distance = Math.hypot(one.x - other.x, one.y - other.y);
      expect(distance).toBeGreaterThan((one.radius + other.radius) * 0.95);
    }
  }
});

test('on the ring, groups follow one another', async () => {
  const request = threeGroups('circle');
  const result = await run(request);
  const angle = (id: string) => {
    const { x, y } = at(result, id);
    return (Math.PI * 2.5 - Math.atan2(y, x)) % (2 * Math.PI);
  };
  const order = [...request.entities].sort((a, b) => angle(a.id) - angle(b.id));
  const changes = order.filter(
    ({ group }, index) => index > 0 && order[index - 1]?.group !== group,
  );
  expect(changes).toHaveLength(2);
});

describe('a hierarchy', () => {
  test('has who directs above, and what is used below; reporting leads upwards', async () => {
    const result = await run({
      kind: 'hierarchy',
      isPart: false,
      entities: ['boss', 'middle', 'worker', 'phone', 'bystander'].map((id) => entity(id)),
      bundles: [
        link('boss', 'middle', 'directs'),
        link('worker', 'middle', 'reports_to'),
        link('worker', 'phone', 'uses_phone'),
        link('boss', 'bystander'),
      ],
    });
    const heights = ['boss', 'middle', 'worker', 'phone'].map((id) => at(result, id).y);
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect(new Set(heights).size).toBe(4);
    expect(result.apart).toEqual(['bystander']);
    expect(result.against).toBe(0);
  });

  test('counts the lines of a cycle that lead back, the weakest ones', async () => {
    const result = await run({
      kind: 'hierarchy',
      isPart: false,
      entities: ['a', 'b', 'c', 'x', 'y'].map((id) => entity(id)),
      bundles: [
        link('a', 'b', 'directs', 5),
        link('b', 'c', 'directs', 5),
        link('c', 'a', 'directs', 1),
        link('x', 'y', 'owns'),
      ],
    });
    expect(result.against).toBe(1);
    expect(at(result, 'a').y).toBeGreaterThan(at(result, 'b').y);
    expect(at(result, 'b').y).toBeGreaterThan(at(result, 'c').y);
    expect(at(result, 'x').y).toBeGreaterThan(at(result, 'y').y);
  });
});

describe('a flow of money', () => {
  test('has payers left of whom they pay more than they get, and holders under their accounts', async () => {
    const result = await run({
      kind: 'money',
      isPart: false,
      entities: [
        ...['from', 'to'].map((id) => entity(id, { kind: 'account' })),
        ...['holder', 'nobody'].map((id) => entity(id)),
      ],
      bundles: [
        link('from', 'to', 'pays', 4),
        link('to', 'from', 'pays', 1),
        link('holder', 'to', 'holds_account'),
      ],
    });
    expect(at(result, 'from').x).toBeLessThan(at(result, 'to').x);
    expect(at(result, 'holder').y).toBeLessThan(at(result, 'to').y);
    expect(result.apart).toEqual(['nobody']);
  });

  test('keeps the order where it is too large for dagre', async () => {
    const ids = Array.from({ length: 400 }, (_each, index) => `n${String(index).padStart(3, '0')}`);
    const bundles = ids
      .slice(1)
      .flatMap((id, index) => [
        link(ids[Math.floor(index / 3)] ?? '', id, 'pays'),
        ...(index > 8 ? [link(ids[index - 7] ?? '', id, 'pays')] : []),
      ]);
    const entities = ids.map((id) => entity(id, { kind: 'account' }));
    const result = await run({ kind: 'money', isPart: false, entities, bundles });
    expect(result.against).toBe(0);
    for (const { source, target } of bundles) {
      expect(at(result, source).x).toBeLessThan(at(result, target).x);
    }
  });
});

describe('by time', () => {
  const day = (number: number) => Date.UTC(2023, 0, number);

  test('x follows the time, kinds have lanes of their own, and who has no time is set apart', async () => {
    const result = await run({
      kind: 'time-by-kind',
      isPart: false,
      bundles: [],
      entities: [
        ...[1, 11, 21, 31].map((number) => entity(`d${number}`, { firstMs: day(number) })),
        entity('phone', { kind: 'phone', firstMs: day(11) }),
        entity('timeless'),
      ],
    });
    const x = (id: string) => at(result, id).x;
    expect(x('d11') - x('d1')).toBeCloseTo(x('d21') - x('d11'), 6);
    expect(x('d31') - x('d21')).toBeCloseTo(x('d21') - x('d11'), 6);
    expect(x('phone')).toBeCloseTo(x('d11'), 6);
    expect(at(result, 'phone').y).toBeLessThan(at(result, 'd11').y);
    expect(result.apart).toEqual(['timeless']);
    expect(result.guides.filter(({ axis }) => axis === 'y').map(({ text }) => text)).toEqual([
      'Lane of person',
      'Lane of phone',
    ]);
  });

  test('marks stand where their times are, and say so', async () => {
    const entities = Array.from({ length: 12 }, (_each, month) =>
      entity(`m${month}`, { firstMs: Date.UTC(2023, month, 1) }),
    );
    const result = await run({ kind: 'time-by-kind', isPart: false, bundles: [], entities });
    const mark = result.guides.find(({ text }) => text === 'Jul 2023');
    expect(mark?.at).toBeCloseTo(at(result, 'm6').x, 6);
  });

  test('a few that lie decades off stand beside the axis, said by its end, and crush nobody', async () => {
    const entities = [
      entity('old', { firstMs: Date.UTC(1961, 0, 1) }),
      ...Array.from({ length: 20 }, (_each, index) => entity(`n${index}`, { firstMs: day(index) })),
    ];
    const result = await run({ kind: 'time-by-kind', isPart: false, bundles: [], entities });
    const xs = entities.slice(1).map(({ id }) => at(result, id).x);
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(100);
    expect(at(result, 'old').x).toBeLessThan(Math.min(...xs));
    expect(result.guides.some(({ text }) => text.startsWith('before '))).toBe(true);
  });
});

test('by place, north is up, east is right, and who has no place is set apart', async () => {
  const result = await run({
    kind: 'place',
    isPart: false,
    bundles: [],
    entities: [
      entity('wien', { place: { lat: 48.2, lon: 16.4 } }),
      entity('iasi', { place: { lat: 47.2, lon: 27.6 } }),
      entity('graz', { place: { lat: 47.1, lon: 15.4 } }),
      entity('nowhere'),
    ],
  });
  expect(at(result, 'wien').y).toBeGreaterThan(at(result, 'iasi').y);
  expect(at(result, 'iasi').x).toBeGreaterThan(at(result, 'wien').x);
  expect(at(result, 'graz').x).toBeLessThan(at(result, 'wien').x);
  expect(result.apart).toEqual(['nowhere']);
});

test('by links, a layout that is stopped ends where it stands', async () => {
  const request = threeGroups('links');
  const { layOut } = await import('../../../../client/layout/lay-out.js');
  let asked = 0;
  const shares: number[] = [];
  const { points } = await layOut(request, {
    onShare: (share) => shares.push(share),
    goesOn: () => Promise.resolve((asked += 1) < 10),
  });
  expect(points.size).toBe(60);
  expect(Math.max(...shares.slice(0, -1))).toBeLessThan(0.1);
});
