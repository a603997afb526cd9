import type { Account, Accounts } from './accounts.js';
import type { Cast } from './cast.js';
import { findBroker, findCoordinator, findCorruptOfficial, listByDuty } from './cast.js';
import { atLocalTime, CASE_END, CASE_START, DAY, dayOfMonth, parseDay } from './calendar.js';
import { findCompany, listCompanies } from './companies.js';
import { INSPECTION_DAY, type Journeys } from './journeys.js';
import { requireValue } from './lists.js';
import type { Payment, PaymentTag } from './payments.js';
import type { Approval } from './permits.js';
import { createRandom, type Random } from './random.js';
import { CORRUPT_BORDER_POST } from './touchpoints.js';

/** A transfer in the payer's currency, seen on the payer's statement. */
export function transfer(
  from: Account,
  to: Account,
  amountMinor: number,
  at: number,
  reference: string,
  tag: PaymentTag,
): Payment {
  const { currency, country } = from;
  return {
    from,
    to,
    amountMinor,
    currency,
    at,
    country,
    method: 'transfer',
    reference,
    statement: from,
    tag,
  };
}

function atOfficeHour(day: number, account: Account, random: Random): number {
  return atLocalTime(day, random.int(8, 17), random.int(0, 59), account.country);
}

/** Money to the border official, or to a relative of his, up to two days before a crossing. */
export function planBorderBribes(cast: Cast, journeys: Journeys, accounts: Accounts): Payment[] {
  const random = createRandom('border bribes');
  const guard = accounts.findOf(findCorruptOfficial(cast, CORRUPT_BORDER_POST));
  const payers = [findCoordinator(cast, 'transport-east'), findBroker(cast, 'travel-agent')];
  return journeys.trips
    .filter((trip) => trip.easternPost === CORRUPT_BORDER_POST && random.chance(0.9))
    .map((trip) => {
      const from = accounts.findOf(random.pick(payers));
      const to = random.chance(0.6) ? accounts.relative : guard;
      const at = atOfficeHour(trip.day - random.int(0, 2) * DAY, from, random);
      const unit = from.currency === 'MDL' ? 40_000 : 10_000;
      return transfer(from, to, random.int(8, 20) * unit, at, 'loan back', 'border bribe');
    });
}

/** What reached officials of the permit desks before they decided, for bad reasons and for good. */
export function planPermitPayments(approvals: readonly Approval[], accounts: Accounts): Payment[] {
  const random = createRandom('permit payments');
  return approvals.flatMap(({ official, payment }) => {
    if (!payment) return [];
    const [from, to] = [accounts.findOf(payment.payer), accounts.findOf(official)];
    if (payment.kind === 'innocent') {
      return [transfer(from, to, 210_000, payment.at, 'car sale', 'innocent before approval')];
    }
    // Forints have no cents in use: round thousands.
    const amount = random.int(60, 180) * 100_000;
    return [transfer(from, to, amount, payment.at, 'consulting', 'permit bribe')];
  });
}

/** Proceeds move through companies of one nominee director and end in real estate. */
export function planLayering(cast: Cast, accounts: Accounts): Payment[] {
  const random = createRandom('layering');
  const launderer = requireValue(listByDuty(cast, 'money', 'launderer')[0], 'launderer');
  const shells = listCompanies('shell').map((shell) => accounts.findOf(shell));
  const rounds = Array.from({ length: 9 }, (_, index) => parseDay('2023-05-08') + index * 42 * DAY);
  return rounds.flatMap((day) => {
    const chain = [accounts.findOf(launderer), ...random.shuffle(shells)];
    const amount = random.int(1500, 4000) * 1000;
    return chain.slice(1).map((to, step) => {
      const from = requireValue(chain[step], 'step of the chain');
      const at = atOfficeHour(day + step * DAY, from, random);
      const reference = random.pick(['services', 'invoice', 'advance']);
      return transfer(from, to, amount - step * 30_000, at, reference, 'layering');
    });
  });
}

/** Wages of the field workers: some go to a controller at once, some through the worker's account. */
export function planFieldWages(cast: Cast, journeys: Journeys, accounts: Accounts): Payment[] {
  const random = createRandom('field wages');
  const farm = accounts.findOf(findCompany('farm'));
  const controller = accounts.findOf(
    requireValue(listByDuty(cast, 'labour-graz', 'controller')[0], 'controller of the wages'),
  );
  const workers = journeys.stories.filter(({ victim }) => victim.cell === 'labour-graz');
  const months = Array.from({ length: 17 }, (_, month) => dayOfMonth(month + 1, 5));
  return workers.flatMap(({ victim, arrivedOn, endedOn }) => {
    const until = Math.min(endedOn ?? CASE_END, INSPECTION_DAY);
    const paydays = months.filter((day) => day > arrivedOn && day < until);
    return paydays.flatMap((day): Payment[] => {
      const amount = random.int(560, 780) * 100;
      const at = atOfficeHour(day, farm, random);
      if (!accounts.has(victim)) {
        return [transfer(farm, controller, amount, at, `wage ${victim.name}`, 'gathered wages')];
      }
      const own = accounts.findOf(victim);
      const kept = random.int(20, 60) * 100;
      return [
        transfer(farm, own, amount, at, 'wage', 'passed-on wages'),
        {
          ...transfer(own, controller, amount - kept, at + 3_600_000, 'board', 'passed-on wages'),
          currency: farm.currency,
        },
      ];
    });
  });
}

/** Small repeated payments for adverts. */
export function planAdvertPayments(cast: Cast, accounts: Accounts): Payment[] {
  const random = createRandom('advert payments');
  const payers = listByDuty(cast, 'venues-wien', 'advertiser').filter((one) => accounts.has(one));
  const platforms = listCompanies('adverts').map((platform) => accounts.findOf(platform));
  return Array.from({ length: 72 }, () => {
    const from = accounts.findOf(random.pick(payers));
    const day = random.int(CASE_START / DAY + 20, CASE_END / DAY - 1) * DAY;
    const amount = random.pick([900, 1900, 1900, 2900, 4900]);
    const at = atLocalTime(day, random.int(0, 23), random.int(0, 59), from.country);
    const payment = transfer(from, random.pick(platforms), amount, at, 'advert', 'advert payment');
    return { ...payment, method: 'card' };
  });
}
