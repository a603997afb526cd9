import type { Cast } from './cast.js';
import { findBroker, findCorruptOfficial, listByDuty } from './cast.js';
import { makeIban } from './check-digits.js';
import { companies, listCompanies } from './companies.js';
import { findCountry } from './geography.js';
import type { Journeys } from './journeys.js';
import { makeId, requireValue } from './lists.js';
import type { CountryCode, Holder, Person } from './model.js';
import { createRandom, type Random } from './random.js';
import { CORRUPT_BORDER_POST, CORRUPT_PERMIT_OFFICE, PERMIT_DESKS } from './touchpoints.js';

export interface Account {
  readonly id: string;
  readonly number: string;
  readonly bank: string;
  readonly country: CountryCode;
  readonly currency: string;
  readonly balance: string | undefined;
  readonly holder: Holder;
}

export interface Accounts {
  readonly all: readonly Account[];
  /** Accounts of the mules: cash in at the destination, cash out at home. */
  readonly mules: readonly Account[];
  /** Throws where the holder has no account. */
  findOf(holder: Holder): Account;
  has(holder: Holder): boolean;
  /** Account of the relative to whom some of the border official's money goes. */
  readonly relative: Account;
}

const ACCOUNT_COUNT = 120;
const BANKS: Readonly<Record<CountryCode, string>> = {
  MD: 'Banca Exemplu Chișinău',
  RO: 'Banca Test România',
  HU: 'Minta Bank Budapest',
  AT: 'Musterbank Wien',
};
const CURRENCIES: Readonly<Record<CountryCode, string>> = {
  MD: 'MDL',
  RO: 'RON',
  HU: 'HUF',
  AT: 'EUR',
};

/** The bystander of the border post's town who takes money for the official; no file says why. */
export function findRelative(cast: Cast): Person {
  const relative = cast.bystanders.findLast((person) => person.city === 'Iași');
  return requireValue(relative, 'relative of the border official');
}

function listHolders(cast: Cast, journeys: Journeys, random: Random): Holder[] {
  const workers = journeys.stories
    .map(({ victim }) => victim)
    .filter((victim) => victim.cell === 'labour-graz')
    .slice(0, 6);
  const named: Holder[] = [
    ...companies,
    ...listByDuty(cast, 'money', 'mule'),
    ...listByDuty(cast, 'money', 'launderer'),
    ...listByDuty(cast, 'labour-graz', 'controller'),
    ...listByDuty(cast, 'venues-wien', 'advertiser'),
    ...[...cast.cells.values()].flatMap((members) => members.slice(0, 1)),
    findBroker(cast, 'travel-agent'),
    findBroker(cast, 'labour-agent'),
    findCorruptOfficial(cast, CORRUPT_BORDER_POST),
    findCorruptOfficial(cast, CORRUPT_PERMIT_OFFICE),
    ...cast.officials.filter((person) => PERMIT_DESKS.includes(person.post ?? '')),
    findRelative(cast),
    ...workers,
  ];
  const holders = [...new Set(named)];
  const others = cast.bystanders.filter((person) => !holders.includes(person));
  return [...holders, ...random.sample(others, ACCOUNT_COUNT - holders.length)];
}

/** Opens 120 accounts, one to a holder; mules, launderer and shells hold euro accounts. */
export function buildAccounts(cast: Cast, journeys: Journeys): Accounts {
  const random = createRandom('accounts');
  const muleHolders = new Set<Holder>(listByDuty(cast, 'money', 'mule'));
  const euroHolders = new Set<Holder>([
    ...muleHolders,
    ...listByDuty(cast, 'money', 'launderer'),
    ...listCompanies('shell'),
  ]);
  const all = random.shuffle(listHolders(cast, journeys, random)).map((holder, index): Account => {
    const country = findCountry(holder.city);
    const isKnown = random.chance(0.5);
    return {
      id: makeId('A', index + 1, 3),
      number: makeIban(country, random),
      bank: BANKS[country],
      country,
      currency: euroHolders.has(holder) ? 'EUR' : CURRENCIES[country],
      balance: isKnown ? (random.int(1_000, 900_000) / 100).toFixed(2) : undefined,
      holder,
    };
  });
  const byHolder = new Map(all.map((account) => [account.holder, account]));
  const findOf = (holder: Holder): Account =>
    requireValue(byHolder.get(holder), `account of ${holder.id}`);

  return {
    all,
    mules: all.filter((account) => muleHolders.has(account.holder)),
    findOf,
    has: (holder) => byHolder.has(holder),
    relative: findOf(findRelative(cast)),
  };
}
