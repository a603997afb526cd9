import type { Accounts } from './accounts.js';
import type { Cast } from './cast.js';
import { listByDuty } from './cast.js';
import { atLocalTime, CASE_END, CASE_START, DAY, formatLocal } from './calendar.js';
import { findCompany } from './companies.js';
import type { Journeys } from './journeys.js';
import { makeId } from './lists.js';
import type { Row, Table } from './model.js';
import type { PhoneBook } from './phones.js';
import { listPlaces, type Place } from './places.js';
import { cite, PROVENANCE_COLUMNS } from './provenance.js';
import { createRandom, type Random } from './random.js';

interface Advert {
  readonly phone?: string;
  readonly account?: string;
  readonly person?: string;
  readonly at: number;
  readonly place: Place;
  readonly platform: string;
  readonly textHash: string;
  readonly priceMinor: number;
}

const PLATFORMS = ['kontaktfenster.example', 'anunt-repede.example'];
const NETWORK_COUNT = 112;
const LAWFUL_COUNT = 36;

function makeHash(random: Random): string {
  return Array.from({ length: 16 }, () => random.int(0, 15).toString(16)).join('');
}

function pickMoment(random: Random): number {
  const day = random.int(CASE_START / DAY + 20, CASE_END / DAY - 1) * DAY;
  return atLocalTime(day, random.int(0, 23), random.int(0, 59), 'AT');
}

/** The same nine texts over and over, from six numbers of one handset and from a payer's account. */
function placeNetworkAdverts(
  cast: Cast,
  journeys: Journeys,
  accounts: Accounts,
  phoneBook: PhoneBook,
  random: Random,
): Advert[] {
  const texts = Array.from({ length: 9 }, () => makeHash(random));
  const [advertiser] = listByDuty(cast, 'venues-wien', 'advertiser');
  const advertised = journeys.stories.filter(({ victim }) => victim.cell === 'venues-wien');
  return Array.from({ length: NETWORK_COUNT }, (): Advert => {
    const at = pickMoment(random);
    const inUse = phoneBook.sharedHandset.filter((phone) =>
      phone.holdings.some(({ from, until }) => (from ?? 0) <= at && at < (until ?? CASE_END)),
    );
    const [phone] = random.shuffle(inUse);
    const story = random.pick(advertised);
    const isNamed = random.chance(0.08) && story.arrivedOn < at && at < (story.endedOn ?? CASE_END);
    const payer = advertiser ? accounts.findOf(advertiser).id : undefined;
    const cities = random.chance(0.7) ? ['Wien'] : ['Graz', 'Linz', 'Salzburg'];
    const whom = isNamed
      ? { person: story.victim.id }
      : phone && random.chance(0.9)
        ? { phone: phone.id }
        : { ...(payer ? { account: payer } : {}) };
    return {
      ...whom,
      at,
      place: random.pick(listPlaces(cities[0] === 'Wien' ? 'venue' : 'branch', ...cities)),
      platform: random.pick(PLATFORMS),
      textHash: random.pick(texts),
      priceMinor: random.pick([8000, 10_000, 12_000, 15_000]),
    };
  });
}

/** A bath house and a hotel that advertise lawfully under one number each. */
function placeLawfulAdverts(phoneBook: PhoneBook, random: Random): Advert[] {
  const texts = Array.from({ length: 5 }, () => makeHash(random));
  return Array.from({ length: LAWFUL_COUNT }, (): Advert => {
    const at = pickMoment(random);
    const advertiser = findCompany(random.chance(0.6) ? 'bath' : 'inn');
    const [phone] = phoneBook.listHeld(advertiser, at);
    return {
      ...(phone ? { phone: phone.id } : {}),
      at,
      place: random.pick(listPlaces('hotel', 'Graz')),
      platform: random.pick(PLATFORMS),
      textHash: random.pick(texts),
      priceMinor: random.int(35, 90) * 100,
    };
  });
}

type AdvertColumn =
  | 'id'
  | 'phone'
  | 'account'
  | 'person'
  | 'at'
  | 'place'
  | 'platform'
  | 'text_hash'
  | 'price'
  | 'currency'
  | (typeof PROVENANCE_COLUMNS)[number];

/** Writes the adverts found on two platforms. */
export function tabulateAdverts(
  cast: Cast,
  journeys: Journeys,
  accounts: Accounts,
  phoneBook: PhoneBook,
): Table<AdvertColumn> {
  const random = createRandom('adverts');
  const adverts = [
    ...placeNetworkAdverts(cast, journeys, accounts, phoneBook, random),
    ...placeLawfulAdverts(phoneBook, random),
  ].sort((left, right) => left.at - right.at);
  return {
    file: 'adverts.csv',
    columns: [
      'id',
      'phone',
      'account',
      'person',
      'at',
      'place',
      'platform',
      'text_hash',
      'price',
      'currency',
      ...PROVENANCE_COLUMNS,
    ],
    rows: adverts.map((advert, index): Row<AdvertColumn> => ({
      id: makeId('AD', index + 1, 3),
      phone: advert.phone,
      account: advert.account,
      person: advert.person,
      at: formatLocal(advert.at, 'AT'),
      place: advert.place.id,
      platform: advert.platform,
      text_hash: advert.textHash,
      price: (advert.priceMinor / 100).toFixed(2),
      currency: 'EUR',
      ...cite('open-source', index + 1, random),
    })),
  };
}
