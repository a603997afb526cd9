import { describe, expect, test } from 'vitest';
import type { GraphView } from '../../server/contract/graph-view.js';
import type { MapView } from '../../server/contract/map-view.js';
import { IN_DEMO, serve } from './serve.js';

const PEOPLE = `id,name,role
driver,Dana Driver,suspect
cook,Cem Cook,
victim,Vera Victim,identified_victim
`;
const PLACES = `id,name,lat,lon
hotel,Hotel Lantern,47.5,19.0
shelter,House Number Nine,48.2,16.3
station,Coach station,47.0,28.8
flat,Flat Upstairs,47.4,19.1
unmapped,Somewhere,,
`;
const TOUCHPOINTS = 'id,name,type,lat,lon\npost,Border post,border_crossing,47.1,21.8\n';
const CROSSINGS = `id,person,touchpoint,at
x1,driver,post,2024-03-02T10:00:00Z
x2,victim,post,2024-03-02T10:05:00Z
x3,driver,post,2024-01-01T10:00:00Z
`;
const BOOKINGS = `id,person,what,place,from
b1,victim,room,hotel,2024-03-03
b2,driver,room,hotel,2024-03-03
b3,driver,room,flat,2024-04-01
`;
const LINKS = `id,source,target,kind,start
l1,victim,shelter,located_at,
l2,victim,flat,located_at,
l3,cook,flat,located_at,
l4,driver,station,travels_to,2024-03-01
l5,cook,unmapped,located_at,
l6,cook,b1,attends,
`;

const IN_SMALL = '/api/cases/Small';

const server = serve({}, async (at) => {
  const files = [];
  for (const [name, text] of Object.entries({
    'people.csv': PEOPLE,
    'places.csv': PLACES,
    'touchpoints.csv': TOUCHPOINTS,
    'crossings.csv': CROSSINGS,
    'bookings.csv': BOOKINGS,
    'links.csv': LINKS,
  })) {
    files.push({ upload: await at.upload(name, text) });
  }
  const job = await at.work(`${IN_SMALL}/imports`, { files });
  expect(job).toMatchObject({ state: 'done', result: { report: { rejectedRows: 0 } } });
  await at.importDemo();
});

/** Ids of all that is drawn, as the caller sees them. */
async function drawAll(path: string): Promise<string[]> {
  const { nodes } = await server.at.send<GraphView>('POST', `${path}/graph`, {
    body: { limit: 20_000 },
  });
  return nodes.map(({ id }) => id);
}

async function map(body: object = {}, headers: Record<string, string> = {}): Promise<MapView> {
  const entities = await drawAll(IN_SMALL);
  return server.at.send<MapView>('POST', `${IN_SMALL}/map`, {
    ...{ body: { entities, ...body }, headers },
  });
}

const idsOf = ({ places }: MapView) => places.map(({ id }) => id).sort();

describe('the map', () => {
  test('puts people where records tie them to coordinates, by themselves or through an event', async () => {
    const { moments, places } = await map({ entities: ['driver', 'cook'] });
    const of = (id: string) =>
      moments.filter(({ entity }) => entity === id).map(({ place, via }) => [place, via]);
    expect(of('driver')).toEqual([
      ['post', undefined],
      ['station', undefined],
      ['post', undefined],
      ['hotel', 'b2'],
      ['flat', 'b3'],
    ]);
    expect(of('cook')).toEqual([['flat', undefined]]);
    expect(places.find(({ id }) => id === 'post')).toMatchObject({ lat: 47.1, lon: 21.8 });
  });

  test('counts who of those drawn has a place, and applies the filter of the picture', async () => {
    const all = await map({ entities: ['driver', 'cook', 'unmapped', 'hotel'] });
    expect(all).toMatchObject({ placed: 3, drawn: 4 });
    const march = { fromMs: Date.UTC(2024, 2, 1), untilMs: Date.UTC(2024, 2, 4) };
    const inMarch = await map({ entities: ['driver', 'cook'], filter: march });
    expect(idsOf(inMarch)).toEqual(['hotel', 'post', 'station']);
    const crossings = await map({ filter: { linkKinds: ['crosses'] }, entities: ['driver'] });
    expect(crossings.moments.map(({ kind }) => kind)).toEqual(['crosses', 'crosses']);
  });
});

describe('where a protected person lives, stays or is lodged', () => {
  test('is not on the map: no home, no shelter, no booked room', async () => {
    const shown = await map();
    const pseudonym = shown.moments.find(({ entity }) => entity.startsWith('protected-'))?.entity;
    const own = shown.moments.filter(({ entity }) => entity === pseudonym);
    // What stays is the border that she was recorded to cross.
    expect(own.map(({ place, kind }) => [place, kind])).toEqual([['post', 'crosses']]);
    expect(idsOf(shown)).toEqual(['flat', 'hotel', 'post', 'station']);
    // Neither does anybody else's record at the same event lead to her room.
    expect(shown.moments.some(({ via, entity }) => via === 'b1' || entity === 'b1')).toBe(false);
    expect(JSON.stringify(shown)).not.toMatch(/Vera|shelter|Nine|48\.2/u);
    expect(shown.withheld).toBeGreaterThan(0);
  });

  test('is shown to whoever gives a reason', async () => {
    const reason = { 'Disclosure-Reason': encodeURIComponent('risk assessment') };
    const shown = await map({ entities: ['victim', 'shelter'] }, reason);
    const of = shown.moments.filter(({ entity }) => entity === 'victim');
    expect(of.map(({ place }) => place).sort()).toEqual(['flat', 'hotel', 'post', 'shelter']);
    expect(shown.withheld).toBe(0);
  });

  test('nobody of the demo case is at a place by a record that says so of a protected one', async () => {
    const entities = await drawAll(IN_DEMO);
    const body = { entities };
    const shown = await server.at.send<MapView>('POST', `${IN_DEMO}/map`, { body });
    const hidden = shown.moments.filter(({ entity }) => entity.startsWith('protected-'));
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.filter(({ kind, via }) => kind === 'located_at' || via !== undefined)).toEqual(
      [],
    );
    expect(shown.places.filter(({ id }) => id.startsWith('protected-'))).toEqual([]);
    expect(shown.withheld).toBeGreaterThan(0);
  });
});
