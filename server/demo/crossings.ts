import type { Cast } from './cast.js';
import { atLocalTime, CASE_END, CASE_START, DAY, formatLocal, MINUTE } from './calendar.js';
import { findBorderLog, LOG_GAP } from './coverage.js';
import { findDocumentOf, type TravelDocument } from './documents.js';
import { findCountry } from './geography.js';
import type { Journeys, Trip } from './journeys.js';
import { makeId, requireValue } from './lists.js';
import type { Person, Table } from './model.js';
import { cite, PROVENANCE_COLUMNS } from './provenance.js';
import { createRandom, type Random } from './random.js';
import { findTouchpoint, type Touchpoint } from './touchpoints.js';
import { findVehicleOf, type Vehicle } from './vehicles.js';

interface Crossing {
  readonly person?: Person;
  readonly vehicle?: Vehicle;
  readonly post: Touchpoint;
  readonly at: number;
  readonly direction: 'entry' | 'exit';
  readonly document?: TravelDocument;
  readonly companions: readonly Person[];
  readonly officer: Person;
}

const NOISE_COUNT = 250;
const NOISE_POSTS = ['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07'];
const TRAVELLER_CITIES = ['Iași', 'Bălți', 'Chișinău', 'Cahul', 'Oradea', 'Budapest', 'București'];

/** The planted official works when the trips pass; other hours belong to colleagues. */
function findOfficer(cast: Cast, post: Touchpoint, isTrip: boolean, random: Random): Person {
  const staff = cast.officials.filter((official) => official.post === post.id);
  const corrupt = staff.find((official) => official.duty === 'corrupt official');
  if (isTrip && corrupt && random.chance(0.9)) return corrupt;
  return random.pick(staff);
}

function passBorder(
  cast: Cast,
  post: Touchpoint,
  at: number,
  direction: Crossing['direction'],
  travellers: readonly Person[],
  documents: readonly TravelDocument[],
  random: Random,
): Crossing[] {
  const officer = findOfficer(cast, post, true, random);
  return travellers.map((person, index): Crossing => {
    const isDocumented = person.part === 'victim';
    return {
      person,
      post,
      at: at + index * MINUTE,
      direction,
      ...(isDocumented ? { document: findDocumentOf(documents, person) } : {}),
      companions: travellers.filter((other) => other !== person),
      officer,
    };
  });
}

function crossWithTrip(
  cast: Cast,
  trip: Trip,
  vehicles: readonly Vehicle[],
  documents: readonly TravelDocument[],
  random: Random,
): Crossing[] {
  const east = findTouchpoint(trip.easternPost);
  const west = findTouchpoint(trip.westernPost);
  const nightHour = random.pick([0, 1, 2, 3, 4, 23]);
  const eastAt = atLocalTime(trip.day, nightHour, random.int(0, 50), east.country);
  const westAt = atLocalTime(trip.day + DAY, random.int(5, 21), random.int(0, 50), west.country);
  const backAt = eastAt + random.int(20, 40) * 60 * MINUTE;
  const foreign = trip.victims.filter((victim) => victim.nationality === 'MD');
  const inbound = [trip.escort, ...foreign];
  const onward = [trip.westDriver, ...trip.victims];
  const van = { vehicle: findVehicleOf(vehicles, trip.escort), companions: inbound };
  const westVan = { vehicle: findVehicleOf(vehicles, trip.westDriver), companions: onward };
  const east1 = passBorder(cast, east, eastAt, 'entry', inbound, documents, random);
  const west1 = passBorder(cast, west, westAt, 'exit', onward, documents, random);
  const officer = requireValue(east1[0], 'first of the trip').officer;
  const westOfficer = requireValue(west1[0], 'first of the trip').officer;
  return [
    ...east1,
    { ...van, post: east, at: eastAt, direction: 'entry', officer },
    ...west1,
    { ...westVan, post: west, at: westAt, direction: 'exit', officer: westOfficer },
    ...passBorder(cast, east, backAt, 'exit', [trip.escort], documents, random),
  ];
}

/** Holidays, shopping and work trips of people who have nothing to do with it. */
function crossAtLeisure(cast: Cast, vehicles: readonly Vehicle[], random: Random): Crossing {
  const post = findTouchpoint(random.pick(NOISE_POSTS));
  const day = random.int(CASE_START / DAY + 1, CASE_END / DAY - 2) * DAY;
  const at = atLocalTime(day, random.int(5, 22), random.int(0, 59), post.country);
  const direction = random.chance(0.5) ? 'entry' : 'exit';
  const officer = findOfficer(cast, post, false, random);
  const base = { post, at, direction, officer, companions: [] } as const;
  const cars = vehicles.filter(({ user }) => user.part === 'bystander');
  if (random.chance(0.25)) return { ...base, vehicle: random.pick(cars) };
  const travellers = cast.bystanders.filter((person) => TRAVELLER_CITIES.includes(person.city));
  const person = random.pick(travellers);
  const friends = travellers.filter((other) => other !== person && other.city === person.city);
  const companions = random.chance(0.25) ? random.sample(friends, 1) : [];
  return { ...base, person, companions };
}

function isLost({ post, at }: Crossing): boolean {
  return post.id === LOG_GAP.touchpoint && at >= LOG_GAP.from && at < LOG_GAP.until;
}

type CrossingColumn =
  | 'id'
  | 'person'
  | 'vehicle'
  | 'touchpoint'
  | 'at'
  | 'direction'
  | 'document'
  | 'companions'
  | 'officer'
  | (typeof PROVENANCE_COLUMNS)[number];

/** Writes the border logs: trips of the network between many journeys of no meaning. */
export function tabulateCrossings(
  cast: Cast,
  journeys: Journeys,
  vehicles: readonly Vehicle[],
  documents: readonly TravelDocument[],
): Table<CrossingColumn> {
  const random = createRandom('crossings');
  const planned = [
    ...journeys.trips.flatMap((trip) => crossWithTrip(cast, trip, vehicles, documents, random)),
    ...Array.from({ length: NOISE_COUNT }, () => crossAtLeisure(cast, vehicles, random)),
  ];
  const kept = planned
    .filter((crossing) => !isLost(crossing))
    .sort((left, right) => left.at - right.at);
  return {
    file: 'crossings.csv',
    columns: [
      'id',
      'person',
      'vehicle',
      'touchpoint',
      'at',
      'direction',
      'document',
      'companions',
      'officer',
      ...PROVENANCE_COLUMNS,
    ],
    rows: kept.map((crossing, index) => ({
      id: makeId('X', index + 1, 4),
      person: crossing.person?.id,
      vehicle: crossing.vehicle?.id,
      touchpoint: crossing.post.id,
      at: formatLocal(crossing.at, findCountry(crossing.post.city)),
      direction: crossing.direction,
      document: crossing.document?.id,
      companions: crossing.companions.map((companion) => companion.id).join(';') || undefined,
      officer: crossing.officer.id,
      ...cite(findBorderLog(crossing.post.id), Math.floor(index / 20) + 1, random),
    })),
  };
}
