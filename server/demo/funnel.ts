import type { Account, Accounts } from './accounts.js';
import type { Cast } from './cast.js';
import { listByDuty } from './cast.js';
import { atLocalTime, DAY, parseDay } from './calendar.js';
import { findCountry } from './geography.js';
import type { Person } from './model.js';
import type { Payment } from './payments.js';
import { listPlaces, type Place } from './places.js';
import { createRandom, type Random } from './random.js';

const DEPOSIT_CITIES = ['Wien', 'Graz', 'Linz', 'Salzburg'];
const WITHDRAWAL_CITIES = ['Iași', 'București', 'Chișinău'];
const ROUNDS_PER_MULE = 11;
const FIRST_ROUND_DAY = parseDay('2023-03-06');
const NIGHT_HOURS = [22, 23, 0, 1, 4, 5];
const DAY_HOURS = [8, 10, 11, 13, 16, 18, 19];

function depositCash(
  account: Account,
  depositor: Person,
  place: Place,
  day: number,
  random: Random,
): Payment {
  const country = findCountry(place.city);
  const hour = random.pick(random.chance(0.35) ? NIGHT_HOURS : DAY_HOURS);
  return {
    from: depositor,
    to: account,
    amountMinor: random.int(22, 95) * 1000,
    currency: 'EUR',
    at: atLocalTime(day, hour, random.int(0, 59), country),
    country,
    method: 'cash_deposit',
    reference: '',
    place,
    statement: account,
    tag: 'funnel',
  };
}

/** One round: small deposits on one day in the west, most of it withdrawn in the east by the next. */
function runRound(
  account: Account,
  depositors: readonly Person[],
  day: number,
  random: Random,
): Payment[] {
  // Now and then one day's cash goes in at machines of several cities.
  const near = random.chance(0.3) ? DEPOSIT_CITIES : [random.pick(DEPOSIT_CITIES)];
  const machines = listPlaces('branch', ...near);
  const deposits = Array.from({ length: random.int(2, 5) }, () =>
    depositCash(account, random.pick(depositors), random.pick(machines), day, random),
  );
  const total = deposits.reduce((sum, deposit) => sum + deposit.amountMinor, 0);
  const place = random.pick(listPlaces('branch', ...WITHDRAWAL_CITIES));
  const country = findCountry(place.city);
  const takings = total > 200_000 ? [0.5, 0.45] : [0.95];
  const withdrawals = takings.map((share, index): Payment => ({
    from: account,
    to: { id: account.holder.id },
    amountMinor: Math.floor((total * share) / 1000) * 1000,
    currency: 'EUR',
    at: atLocalTime(
      day + DAY,
      random.int(9 + index * 4, 12 + index * 4),
      random.int(0, 59),
      country,
    ),
    country,
    method: 'cash_withdrawal',
    reference: '',
    place,
    statement: account,
    tag: 'funnel',
  }));
  return [...deposits, ...withdrawals];
}

/** The funnel: eight mule accounts fed in Austria and emptied in Romania and Moldova. */
export function planFunnel(cast: Cast, accounts: Accounts): Payment[] {
  const random = createRandom('funnel');
  const depositors = listByDuty(cast, 'money', 'depositor');
  return accounts.mules.flatMap((account, mule) =>
    Array.from({ length: ROUNDS_PER_MULE }, (_, round) => {
      const day = FIRST_ROUND_DAY + (round * 41 + mule * 5 + random.int(0, 3)) * DAY;
      return runRound(account, depositors, day, random);
    }).flat(),
  );
}
