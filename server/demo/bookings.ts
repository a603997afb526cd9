import type { Cast } from './cast.js';
import { findBroker } from './cast.js';
import { CASE_END, CASE_START, DAY, formatDay } from './calendar.js';
import { findCompany } from './companies.js';
import { RAID_DAY, type Journeys, type VictimStory } from './journeys.js';
import { compareText, makeId } from './lists.js';
import type { Holder, Person, Row, Table } from './model.js';
import { findPlace, listPlaces, type Place } from './places.js';
import { cite, PROVENANCE_COLUMNS } from './provenance.js';
import { createRandom, type Random } from './random.js';

interface Booking {
  readonly person: Person;
  readonly payer: Holder;
  readonly what: 'ticket' | 'room' | 'rental';
  readonly place: Place;
  readonly from: number;
  readonly until: number;
  readonly amountMinor: number;
  readonly origin: string;
}

const NOISE_COUNT = 60;

/** Tickets bought by one broker, rooms paid by the harbourers, flats by the lodging cell. */
function bookForVictim(cast: Cast, story: VictimStory, random: Random): Booking[] {
  const { victim, trip } = story;
  const bookings: Booking[] = [];
  const station = findPlace('Coach station north');
  if (victim.nationality === 'MD' && random.chance(0.7)) {
    bookings.push({
      person: victim,
      payer: random.chance(0.7) ? findBroker(cast, 'travel-agent') : findCompany('travel'),
      what: 'ticket',
      place: station,
      from: trip.day,
      until: trip.day,
      amountMinor: random.int(45, 80) * 100,
      origin: 'device-DX-033',
    });
  }
  if (random.chance(0.6)) {
    bookings.push({
      person: victim,
      payer: story.harbourer,
      what: 'room',
      place: findPlace('Kék Galamb guest house'),
      from: trip.day + 2 * DAY,
      until: story.arrivedOn,
      amountMinor: random.int(30, 60) * 100,
      origin: 'statement-02',
    });
  }
  if (victim.cell === 'venues-wien' && random.chance(0.5)) {
    const payer = findBroker(cast, 'landlord');
    bookings.push({
      person: victim,
      payer,
      what: 'rental',
      place: random.pick(listPlaces('flat', 'Wien')),
      from: story.arrivedOn,
      until: Math.min(story.endedOn ?? CASE_END, story.arrivedOn + 60 * DAY),
      amountMinor: random.int(400, 700) * 100,
      origin: story.arrivedOn < RAID_DAY ? 'surveillance-01' : 'informant-01',
    });
  }
  return bookings;
}

function bookForBystander(cast: Cast, random: Random): Booking {
  const person = random.pick(cast.bystanders);
  const what = random.pick(['ticket', 'room'] as const);
  const stations = listPlaces('station', 'Chișinău', 'Budapest', 'Wien');
  const hotels = listPlaces('hotel', 'Budapest', 'Wien', 'Graz');
  const from = random.int(CASE_START / DAY + 5, CASE_END / DAY - 10) * DAY;
  const nights = what === 'room' ? random.int(1, 4) : 0;
  return {
    person,
    payer: random.chance(0.85) ? person : random.pick(cast.bystanders),
    what,
    place: random.pick(what === 'ticket' ? stations : hotels),
    from,
    until: from + nights * DAY,
    amountMinor: random.int(25, 180) * 100,
    origin: 'open-source',
  };
}

type BookingColumn =
  | 'id'
  | 'person'
  | 'payer'
  | 'what'
  | 'place'
  | 'from'
  | 'until'
  | 'amount'
  | 'currency'
  | (typeof PROVENANCE_COLUMNS)[number];

/** Writes tickets, rooms and flats, those of victims among those of everybody. */
export function tabulateBookings(cast: Cast, journeys: Journeys): Table<BookingColumn> {
  const random = createRandom('bookings');
  const bookings = [
    ...journeys.stories.flatMap((story) => bookForVictim(cast, story, random)),
    ...Array.from({ length: NOISE_COUNT }, () => bookForBystander(cast, random)),
  ];
  bookings.sort(
    (left, right) => left.from - right.from || compareText(left.person.id, right.person.id),
  );
  return {
    file: 'bookings.csv',
    columns: [
      'id',
      'person',
      'payer',
      'what',
      'place',
      'from',
      'until',
      'amount',
      'currency',
      ...PROVENANCE_COLUMNS,
    ],
    rows: bookings.map((booking, index): Row<BookingColumn> => ({
      id: makeId('BK', index + 1, 3),
      person: booking.person.id,
      payer: booking.payer.id,
      what: booking.what,
      place: booking.place.id,
      from: formatDay(booking.from),
      until: formatDay(booking.until),
      amount: (booking.amountMinor / 100).toFixed(2),
      currency: 'EUR',
      ...cite(booking.origin, index + 1, random),
    })),
  };
}
