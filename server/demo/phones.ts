import type { Cast } from './cast.js';
import { listByDuty } from './cast.js';
import { CASE_END, CASE_START, DAY, parseDay } from './calendar.js';
import { makeImei, makeImsi } from './check-digits.js';
import { companies } from './companies.js';
import { findCountry } from './geography.js';
import { RAID_DAY, type Journeys } from './journeys.js';
import { compareText, makeId, requireValue } from './lists.js';
import type { CountryCode, Holder } from './model.js';
import { createRandom, type Random } from './random.js';

export interface Holding {
  readonly holder: Holder;
  readonly from: number | undefined;
  readonly until: number | undefined;
}

export interface Phone {
  readonly id: string;
  readonly number: string;
  readonly imei: string;
  readonly imsi: string;
  readonly city: string;
  /** Empty for a phone that nobody could put a name to. */
  readonly holdings: readonly Holding[];
}

type PhoneDraft = Omit<Phone, 'id' | 'number'>;

export interface PhoneBook {
  readonly phones: readonly Phone[];
  /** The phones that somebody held on a day, none where none is known. */
  listHeld(holder: Holder, instant: number): Phone[];
  /** Phones of the advertiser that share one handset. */
  readonly sharedHandset: readonly Phone[];
}

const PHONE_COUNT = 350;
const UNATTRIBUTED_COUNT = 18;
const LISTED_TAGS = [
  'taxi',
  'pizza',
  'call-centre',
  'hotel',
  'inn',
  'bath',
  'agency',
  'travel',
  'posting',
  'venue',
  'farm',
  'employer',
  'clinic',
  'garage',
  'remittance',
  'coach',
];

/**
 * Numbers come only from ranges that a regulator set apart for films and examples. The four ranges
 * stand for the four countries; that their prefixes are those of other countries does not matter.
 */
function makeNumber(country: CountryCode, random: Random): string {
  const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');
  if (country === 'MD') return `+447700900${pad(random.int(0, 999), 3)}`;
  if (country === 'RO') return `+3363998${pad(random.int(0, 9999), 4)}`;
  if (country === 'HU') return `+493023125${pad(random.int(0, 999), 3)}`;
  return `+1${random.pick(['202', '312', '415', '617'])}55501${pad(random.int(0, 99), 2)}`;
}

function draftPhone(random: Random, city: string, holdings: readonly Holding[]): PhoneDraft {
  return { imei: makeImei(random), imsi: makeImsi(random), city, holdings };
}

function holdAlways(holder: Holder): Holding {
  return { holder, from: undefined, until: undefined };
}

/** A person who changes numbers: one phone after the other, none of them at the same time. */
function draftSuccession(random: Random, holder: Holder, changes: readonly number[]): PhoneDraft[] {
  const starts = [undefined, ...changes];
  const imei = makeImei(random);
  return starts.map((from, index) => {
    const holding = { holder, from, until: starts[index + 1] };
    return { imei, imsi: makeImsi(random), city: holder.city, holdings: [holding] };
  });
}

function draftMemberPhones(cast: Cast, random: Random): PhoneDraft[] {
  return [...cast.cells].flatMap(([cell, members]) =>
    members.flatMap((member) => {
      if (cell === 'venues-wien') {
        return draftSuccession(random, member, [RAID_DAY + random.int(1, 3) * DAY]);
      }
      const count = random.chance(0.4) ? 2 : 1;
      return Array.from({ length: count }, () =>
        draftPhone(random, member.city, [holdAlways(member)]),
      );
    }),
  );
}

/** A third of the victims lose their phone to the controller on arrival. */
function draftVictimPhones(journeys: Journeys, random: Random): PhoneDraft[] {
  return journeys.stories.slice(0, 36).map(({ victim, controller, arrivedOn }, index) => {
    if (index % 3 !== 0) return draftPhone(random, victim.city, [holdAlways(victim)]);
    return draftPhone(random, victim.city, [
      { holder: victim, from: undefined, until: arrivedOn },
      { holder: controller, from: arrivedOn, until: arrivedOn + random.int(40, 120) * DAY },
    ]);
  });
}

function draftSharedHandset(cast: Cast, random: Random): PhoneDraft[] {
  const advertiser = requireValue(listByDuty(cast, 'venues-wien', 'advertiser')[0], 'advertiser');
  const imei = makeImei(random);
  return Array.from({ length: 6 }, (_, index) => {
    const from = CASE_START + index * 80 * DAY;
    const holding = { holder: advertiser, from, until: Math.min(from + 110 * DAY, CASE_END) };
    return { imei, imsi: makeImsi(random), city: 'Wien', holdings: [holding] };
  });
}

function draftOtherPhones(cast: Cast, random: Random): PhoneDraft[] {
  const businesses = companies.filter((company) => LISTED_TAGS.includes(company.tag));
  const people = [...cast.officials, ...cast.witnesses];
  return [...people, ...businesses].map((holder) =>
    draftPhone(random, holder.city, [holdAlways(holder)]),
  );
}

function draftBrokerPhones(cast: Cast, random: Random): PhoneDraft[] {
  const changes = [parseDay('2023-07-03'), RAID_DAY + 2 * DAY];
  return [...cast.brokers.values()].flatMap((broker) => draftSuccession(random, broker, changes));
}

/** Gives phones to the cast: 350 in all, the last ones to bystanders and to nobody. */
export function buildPhoneBook(cast: Cast, journeys: Journeys): PhoneBook {
  const random = createRandom('phones');
  const shared = draftSharedHandset(cast, random);
  const planned = [
    draftPhone(random, cast.overwatched.city, [holdAlways(cast.overwatched)]),
    ...shared,
    ...draftMemberPhones(cast, random),
    ...draftBrokerPhones(cast, random),
    ...draftVictimPhones(journeys, random),
    ...draftOtherPhones(cast, random),
  ];
  const others = cast.bystanders.filter((person) => person !== cast.overwatched);
  const bystanders = random
    .sample(others, PHONE_COUNT - planned.length - UNATTRIBUTED_COUNT)
    .map((holder) => draftPhone(random, holder.city, [holdAlways(holder)]));
  const cities = ['Wien', 'Graz', 'Budapest', 'Iași'];
  const unknown = Array.from({ length: UNATTRIBUTED_COUNT }, () =>
    draftPhone(random, random.pick(cities), []),
  );

  const taken = new Set<string>();
  const phones = random.shuffle([...planned, ...bystanders, ...unknown]).map((draft, index) => {
    let number = makeNumber(findCountry(draft.city), random);
    while (taken.has(number)) number = makeNumber(findCountry(draft.city), random);
    taken.add(number);
    return { ...draft, id: makeId('PH', index + 1, 3), number };
  });
  const sharedImei = shared[0]?.imei;
  const byHolder = new Map<Holder, Phone[]>();
  for (const phone of phones) {
    for (const { holder } of phone.holdings) {
      byHolder.set(holder, [...(byHolder.get(holder) ?? []), phone]);
    }
  }

  return {
    phones,
    sharedHandset: phones
      .filter((phone) => phone.imei === sharedImei)
      .sort((left, right) => compareText(left.id, right.id)),
    listHeld: (holder, instant) =>
      (byHolder.get(holder) ?? []).filter((phone) =>
        phone.holdings.some(
          (holding) =>
            holding.holder === holder &&
            (holding.from ?? CASE_START) <= instant &&
            instant < (holding.until ?? CASE_END),
        ),
      ),
  };
}
