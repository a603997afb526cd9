import { findCountry } from './geography.js';
import { compareText, makeId, requireValue } from './lists.js';
import type { CountryCode, Part, Person } from './model.js';
import { createNameMaker } from './name-maker.js';
import { brokerPlans, cellPlans, PERSON_COUNT, VICTIM_COUNT } from './plans.js';
import { createRandom } from './random.js';
import { CORRUPT_BORDER_POST, CORRUPT_PERMIT_OFFICE, touchpoints } from './touchpoints.js';

/** Everybody in the case, and the lists by which the story calls them. */
export interface Cast {
  readonly people: readonly Person[];
  /** Members of each cell, the coordinator first. */
  readonly cells: ReadonlyMap<string, readonly Person[]>;
  readonly brokers: ReadonlyMap<string, Person>;
  readonly victims: readonly Person[];
  readonly witnesses: readonly Person[];
  readonly officials: readonly Person[];
  readonly bystanders: readonly Person[];
  /** Watched for the whole case and yet of no importance: a busy man with a warrant. */
  readonly overwatched: Person;
}

interface Slot {
  readonly part: Part;
  readonly city: string;
  readonly nationality: CountryCode;
  readonly duty: string;
  readonly cell?: string;
  readonly post?: string;
  readonly femaleShare?: number;
  readonly birthYear?: number;
}

/** Victims who were under 18 when they were moved; both worked at the labour sites. */
const CHILD_SLOTS: ReadonlySet<number> = new Set([29, 36]);

/** Duties of a cell's members after the coordinator, repeated as often as the cell is large. */
const DUTIES: Readonly<Record<string, readonly string[]>> = {
  recruitment: ['recruiter', 'recruiter', 'document forger', 'recruiter', 'lender'],
  transport: ['driver', 'driver', 'escort', 'scout', 'driver'],
  accommodation: ['accommodator', 'guard', 'cook', 'accommodator', 'caretaker'],
  exploitation: ['controller', 'guard', 'advertiser', 'controller', 'enforcer', 'money collector'],
  money: ['launderer', 'depositor', 'depositor', 'depositor', 'accountant', ...mules(8)],
};

const BYSTANDER_CITIES: readonly (readonly [city: string, count: number])[] = [
  ['Wien', 34],
  ['Graz', 20],
  ['Budapest', 20],
  ['Iași', 17],
  ['Bălți', 12],
  ['București', 12],
  ['Cahul', 6],
  ['Oradea', 6],
  ['Chișinău', 6],
  ['Győr', 3],
];

function mules(count: number): string[] {
  return Array.from({ length: count }, () => 'mule');
}

function listMemberSlots(): Slot[] {
  return cellPlans.flatMap(({ key, stage, city, size }) => {
    const duties = requireValue(DUTIES[stage], `duties for ${stage}`);
    return Array.from({ length: size }, (_, index): Slot => {
      const duty = index === 0 ? 'coordinator' : duties[(index - 1) % duties.length];
      const nationality = findCountry(city);
      return { part: 'member', cell: key, city, nationality, duty: duty ?? 'helper' };
    });
  });
}

function listVictimSlots(): Slot[] {
  return Array.from({ length: VICTIM_COUNT }, (_, index): Slot => {
    const isVenue = index < VICTIM_COUNT / 2;
    const nationality: CountryCode = index % 4 === 3 ? 'RO' : 'MD';
    return {
      part: 'victim',
      cell: isVenue ? 'venues-wien' : 'labour-graz',
      city: isVenue ? 'Wien' : 'Graz',
      nationality,
      duty: 'victim',
      femaleShare: isVenue ? 0.9 : 0.4,
      ...(CHILD_SLOTS.has(index) ? { birthYear: 2007 } : {}),
    };
  });
}

function listOfficialSlots(): Slot[] {
  return touchpoints.flatMap(({ id, city, country }) => {
    const isCorrupt = id === CORRUPT_BORDER_POST || id === CORRUPT_PERMIT_OFFICE;
    const count = isCorrupt ? 3 : 1;
    return Array.from({ length: count }, (_, index): Slot => ({
      part: 'official',
      city,
      nationality: country,
      duty: isCorrupt && index === 0 ? 'corrupt official' : 'official',
      post: id,
    }));
  });
}

function listWitnessSlots(): Slot[] {
  const cities = ['Wien', 'Wien', 'Graz', 'Graz', 'Budapest', 'Iași'];
  return cities.map((city): Slot => {
    return { part: 'witness', city, nationality: findCountry(city), duty: 'witness' };
  });
}

function listSlots(): Slot[] {
  const brokers = brokerPlans.map(({ city, key }): Slot => {
    return { part: 'broker', city, nationality: findCountry(city), duty: key };
  });
  const named = [
    ...listMemberSlots(),
    ...brokers,
    ...listVictimSlots(),
    ...listOfficialSlots(),
    ...listWitnessSlots(),
  ];
  const bystanderCities = BYSTANDER_CITIES.flatMap(([city, count]) =>
    Array.from({ length: count }, () => city),
  );
  const bystanders = Array.from({ length: PERSON_COUNT - named.length }, (_, index): Slot => {
    const city = requireValue(bystanderCities[index % bystanderCities.length], 'bystander city');
    const duty = index === 0 ? 'overwatched' : 'bystander';
    return { part: 'bystander', city, nationality: findCountry(city), duty };
  });
  return [...named, ...bystanders];
}

/** Invents the 300 people; ids are dealt at random so that they say nothing about the story. */
export function buildCast(): Cast {
  const random = createRandom('cast');
  const names = createNameMaker(random);
  const slots = listSlots();
  const numbers = random.shuffle(slots.map((_, index) => index + 1));

  const people = slots.map((slot, index): Person => {
    const gender = random.chance(slot.femaleShare ?? 0.35) ? 'female' : 'male';
    const name = names.makeName(slot.nationality, gender);
    const isVictim = slot.part === 'victim';
    const year = slot.birthYear ?? (isVictim ? random.int(1989, 2003) : random.int(1958, 1999));
    const month = String(random.int(1, 12)).padStart(2, '0');
    const day = String(random.int(1, 28)).padStart(2, '0');
    const isYearOnly = random.chance(0.12) && slot.birthYear === undefined;
    return {
      id: makeId('P', requireValue(numbers[index], 'person number'), 3),
      name,
      aliases: names.makeAliases(name, slot.nationality, slot.part === 'member'),
      birthDate: isYearOnly ? String(year) : `${year}-${month}-${day}`,
      gender,
      nationality: slot.nationality,
      city: slot.city,
      part: slot.part,
      cell: slot.cell,
      duty: slot.duty,
      post: slot.post,
    };
  });

  const withPart = (part: Part): Person[] => people.filter((person) => person.part === part);
  const isMemberOf = (key: string) => (person: Person) => {
    return person.part === 'member' && person.cell === key;
  };
  return {
    people: people.toSorted((left, right) => compareText(left.id, right.id)),
    cells: new Map(cellPlans.map(({ key }) => [key, people.filter(isMemberOf(key))])),
    brokers: new Map(withPart('broker').map((person) => [person.duty, person])),
    victims: withPart('victim'),
    witnesses: withPart('witness'),
    officials: withPart('official'),
    bystanders: withPart('bystander'),
    overwatched: requireValue(
      people.find((person) => person.duty === 'overwatched'),
      'watched bystander',
    ),
  };
}

/** The members of one cell who do one thing. */
export function listByDuty(cast: Cast, cell: string, duty: string): Person[] {
  return (cast.cells.get(cell) ?? []).filter((person) => person.duty === duty);
}

/** The member who runs a cell. */
export function findCoordinator(cast: Cast, cell: string): Person {
  return requireValue(cast.cells.get(cell)?.[0], `coordinator of ${cell}`);
}

/** The official of the planted story at one touchpoint. */
export function findCorruptOfficial(cast: Cast, post: string): Person {
  const official = cast.officials.find(
    (person) => person.post === post && person.duty === 'corrupt official',
  );
  return requireValue(official, `corrupt official at ${post}`);
}

/** A planted broker by the key of their plan. */
export function findBroker(cast: Cast, key: string): Person {
  return requireValue(cast.brokers.get(key), `broker ${key}`);
}
