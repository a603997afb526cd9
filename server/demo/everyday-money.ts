import type { Account, Accounts } from './accounts.js';
import type { Cast } from './cast.js';
import { atLocalTime, CASE_END, CASE_START, DAY, dayOfMonth } from './calendar.js';
import { findCompany, listCompanies } from './companies.js';
import { findCountry } from './geography.js';
import type { Company, Person } from './model.js';
import { transfer } from './network-money.js';
import type { Payment } from './payments.js';
import { createRandom, type Random } from './random.js';

/** A month's wage in each currency, in minor units: the size that everyday payments are scaled by. */
const MONTHLY_WAGES: Readonly<Record<string, number>> = {
  EUR: 210_000,
  RON: 420_000,
  MDL: 1_150_000,
  HUF: 34_000_000,
};

function scale(account: Account, share: number): number {
  const amount = (MONTHLY_WAGES[account.currency] ?? 0) * share;
  // Nobody pays parts of a forint.
  const step = account.currency === 'HUF' ? 1000 : 1;
  return Math.round(amount / step) * step;
}

function isInCountry(company: Company, person: Person): boolean {
  return findCountry(company.city) === findCountry(person.city);
}

function listEmployed(cast: Cast, accounts: Accounts): Person[] {
  return cast.bystanders.filter((person) => accounts.has(person)).slice(0, 22);
}

function planWages(cast: Cast, accounts: Accounts, random: Random): Payment[] {
  return listEmployed(cast, accounts).flatMap((person) => {
    const nearby = listCompanies('employer').filter((company) => isInCountry(company, person));
    const employer = accounts.findOf(random.pick(nearby));
    const wage = scale(employer, 0.8 + random.next() * 0.5);
    const months = Array.from({ length: random.int(6, 14) }, (_, index) => index);
    return months.map((month) => {
      const at = atLocalTime(dayOfMonth(month + 2, 1), 9, 0, employer.country);
      return transfer(employer, accounts.findOf(person), wage, at, 'salary', 'everyday');
    });
  });
}

function planOne(payers: readonly Person[], accounts: Accounts, random: Random): Payment {
  const person = random.pick(payers);
  const from = accounts.findOf(person);
  const day = random.int(CASE_START / DAY + 1, CASE_END / DAY - 1) * DAY;
  const at = atLocalTime(day, random.int(7, 21), random.int(0, 59), from.country);
  const payCompany = (tag: string, share: number, reference: string): Payment | undefined => {
    const nearby = listCompanies(tag).filter((company) => isInCountry(company, person));
    if (nearby.length === 0) return undefined;
    const to = accounts.findOf(random.pick(nearby));
    return transfer(from, to, scale(from, share), at, reference, 'everyday');
  };
  const kind = random.int(1, 10);
  if (kind <= 5) {
    const shopping = payCompany('shop', 0.01 + random.next() * 0.05, 'shopping');
    if (shopping) return { ...shopping, method: 'card' };
  }
  if (kind === 6) {
    const bill = payCompany('utility', 0.05, 'energy');
    if (bill) return { ...bill, method: 'standing_order' };
  }
  if (kind === 7) {
    const rent = payCompany('landlord', 0.35, 'rent');
    if (rent) return { ...rent, method: 'standing_order' };
  }
  if (kind === 8) {
    const remittance = transfer(
      from,
      accounts.findOf(findCompany('remittance')),
      scale(from, 0.1),
      at,
      'sent home',
      'everyday',
    );
    return { ...remittance, method: 'money_transfer' };
  }
  const friends = payers.filter((other) => other !== person && other.city === person.city);
  const to = friends.length > 0 ? accounts.findOf(random.pick(friends)) : undefined;
  const shop = accounts.findOf(random.pick(listCompanies('shop')));
  const reference = to ? random.pick(['thanks', 'birthday', 'car', 'loan', '']) : 'order';
  return transfer(
    from,
    to ?? shop,
    scale(from, 0.02 + random.next() * 0.2),
    at,
    reference,
    'everyday',
  );
}

/** Wages, shopping, rent and gifts of people who have nothing to do with it: `count` payments. */
export function planEverydayMoney(cast: Cast, accounts: Accounts, count: number): Payment[] {
  const random = createRandom('everyday money');
  const wages = planWages(cast, accounts, random).slice(0, count);
  const payers = [...cast.bystanders, ...cast.officials].filter((person) => accounts.has(person));
  const rest = Array.from({ length: count - wages.length }, () =>
    planOne(payers, accounts, random),
  );
  return [...wages, ...rest];
}
