import type { Accounts } from './accounts.js';
import type { Cast } from './cast.js';
import { findBroker, findCorruptOfficial } from './cast.js';
import { atLocalTime, CASE_END, CASE_START, DAY, formatLocal, parseDay } from './calendar.js';
import { findCompany, listCompanies } from './companies.js';
import { findCountry } from './geography.js';
import type { Journeys } from './journeys.js';
import { makeId, requireValue } from './lists.js';
import type { Holder, Person, Table } from './model.js';
import { cite, PROVENANCE_COLUMNS } from './provenance.js';
import { createRandom, type Random } from './random.js';
import { CORRUPT_PERMIT_OFFICE, findTouchpoint, PERMIT_DESKS } from './touchpoints.js';

/** Money that reached the official before the decision. */
interface PriorPayment {
  readonly payer: Holder;
  readonly at: number;
  readonly kind: 'bribe' | 'innocent';
}

export interface Approval {
  readonly id: string;
  readonly applicant: Holder;
  readonly touchpoint: string;
  readonly at: number;
  readonly what: string;
  readonly official: Person;
  readonly payment: PriorPayment | undefined;
}

type ApprovalDraft = Omit<Approval, 'id'>;

const HONEST_COUNT = 104;
const WHAT: Readonly<Record<string, readonly string[]>> = {
  permit_office: ['residence permit', 'work permit', 'passport', 'extension'],
  embassy: ['visa'],
  licensing: ['lodging licence', 'food licence'],
};

function pickOfficeHour(day: number, city: string, random: Random): number {
  return atLocalTime(day, random.int(8, 15), random.int(0, 59), findCountry(city));
}

/** Work permits for people on their way to the fields, each paid for some days before. */
function draftBought(cast: Cast, journeys: Journeys, random: Random): ApprovalDraft[] {
  const official = findCorruptOfficial(cast, CORRUPT_PERMIT_OFFICE);
  const payers: Holder[] = [findBroker(cast, 'labour-agent'), findCompany('posting')];
  const buy = (applicant: Holder, day: number, what: string, isPaid: boolean): ApprovalDraft => {
    const at = pickOfficeHour(day, official.city, random);
    const payer = applicant === findCompany('posting') ? applicant : random.pick(payers);
    const payment = { payer, at: at - random.int(1, 5) * DAY - 3_600_000, kind: 'bribe' } as const;
    return {
      applicant,
      touchpoint: CORRUPT_PERMIT_OFFICE,
      at,
      what,
      official,
      payment: isPaid ? payment : undefined,
    };
  };
  const workers = journeys.stories.filter(
    ({ victim }) => victim.cell === 'labour-graz' && victim.nationality === 'MD',
  );
  const permits = workers.map(({ victim, trip }) =>
    buy(victim, trip.day - random.int(2, 9) * DAY, 'work permit', random.chance(0.85)),
  );
  const quotas = ['2023-03-14', '2023-06-20', '2023-09-26', '2024-01-16', '2024-04-09'].map((day) =>
    buy(findCompany('posting'), parseDay(day), 'posting quota', true),
  );
  return [...permits, ...quotas];
}

function draftHonest(cast: Cast, random: Random): ApprovalDraft[] {
  const officials = cast.officials.filter((person) => person.duty === 'official');
  const lodgings = [...listCompanies('hotel'), ...listCompanies('inn'), findCompany('pizza')];
  return Array.from({ length: HONEST_COUNT }, (): ApprovalDraft => {
    const touchpoint = random.pick(PERMIT_DESKS);
    const { type } = findTouchpoint(touchpoint);
    const official = random.pick(officials.filter((person) => person.post === touchpoint));
    const applicants: readonly Holder[] = type === 'licensing' ? lodgings : cast.bystanders;
    const day = random.int(CASE_START / DAY + 2, CASE_END / DAY - 2) * DAY;
    return {
      applicant: random.pick(applicants),
      touchpoint,
      at: pickOfficeHour(day, official.city, random),
      what: random.pick(requireValue(WHAT[type], `approvals of a ${type}`)),
      official,
      payment: undefined,
    };
  });
}

/** Two honest officials sold a car to somebody whose papers crossed their desk the same week. */
function draftCoincidences(cast: Cast, accounts: Accounts, random: Random): ApprovalDraft[] {
  const sellers = cast.officials.filter(
    (person) => person.duty === 'official' && accounts.has(person),
  );
  return sellers.slice(0, 2).map((official): ApprovalDraft => {
    const applicant = random.pick(cast.bystanders.filter((person) => accounts.has(person)));
    const day = random.int(CASE_START / DAY + 60, CASE_END / DAY - 60) * DAY;
    const at = pickOfficeHour(day, official.city, random);
    return {
      applicant,
      touchpoint: requireValue(official.post, `post of ${official.id}`),
      at,
      what: 'extension',
      official,
      payment: { payer: applicant, at: at - 3 * DAY, kind: 'innocent' },
    };
  });
}

/** Plans every decision of the permit desks, bought and honest, in the order of their dates. */
export function planApprovals(cast: Cast, journeys: Journeys, accounts: Accounts): Approval[] {
  const random = createRandom('approvals');
  const drafts = [
    ...draftBought(cast, journeys, random),
    ...draftHonest(cast, random),
    ...draftCoincidences(cast, accounts, random),
  ];
  return drafts
    .sort((left, right) => left.at - right.at)
    .map((draft, index) => ({ ...draft, id: makeId('AP', index + 1, 3) }));
}

type ApprovalColumn =
  | 'id'
  | 'applicant'
  | 'touchpoint'
  | 'at'
  | 'what'
  | 'official'
  | (typeof PROVENANCE_COLUMNS)[number];

/** Writes the register of approvals; nothing in it tells the bought from the honest. */
export function tabulateApprovals(approvals: readonly Approval[]): Table<ApprovalColumn> {
  const random = createRandom('approval rows');
  return {
    file: 'approvals.csv',
    columns: ['id', 'applicant', 'touchpoint', 'at', 'what', 'official', ...PROVENANCE_COLUMNS],
    rows: approvals.map(({ id, applicant, touchpoint, at, what, official }, index) => ({
      id,
      applicant: applicant.id,
      touchpoint,
      at: formatLocal(at, findCountry(official.city)),
      what,
      official: official.id,
      ...cite('permit-register', index + 1, random),
    })),
  };
}
