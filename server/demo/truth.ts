import type { Accounts } from './accounts.js';
import type { Calls } from './calls.js';
import type { Cast } from './cast.js';
import { findBroker, findCoordinator, findCorruptOfficial, listByDuty } from './cast.js';
import { CASE_END, CASE_START, DAY, formatDay } from './calendar.js';
import { findCompany, listCompanies } from './companies.js';
import { LOG_GAP } from './coverage.js';
import type { TravelDocument } from './documents.js';
import { INSPECTION_DAY, RAID_DAY, type Journeys } from './journeys.js';
import type { LinkTables } from './link-tables.js';
import { requireValue } from './lists.js';
import type { Table } from './model.js';
import type { PaymentTag } from './payments.js';
import type { PeopleTables } from './people-tables.js';
import type { Approval } from './permits.js';
import type { PhoneBook } from './phones.js';
import { brokerPlans, cellPlans } from './plans.js';
import { isChild, type Roles } from './roles.js';
import { CORRUPT_BORDER_POST, CORRUPT_PERMIT_OFFICE } from './touchpoints.js';
import type { Transaction } from './transactions.js';

/** Everything the generator knows, from which the truth is told. */
export interface Story {
  readonly cast: Cast;
  readonly journeys: Journeys;
  readonly phoneBook: PhoneBook;
  readonly accounts: Accounts;
  readonly documents: readonly TravelDocument[];
  readonly approvals: readonly Approval[];
  readonly transactions: readonly Transaction[];
  readonly roles: Roles;
  readonly people: PeopleTables;
  readonly links: LinkTables;
  readonly calls: Calls;
  readonly tables: readonly Table[];
}

function listIds(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}

function tellNetwork({ cast }: Story) {
  return {
    cells: cellPlans.map(({ key, stage, city }) => ({
      key,
      stage,
      city,
      coordinator: findCoordinator(cast, key).id,
      members: listIds(cast.cells.get(key) ?? []).sort(),
    })),
    brokers: brokerPlans.map(({ key, duty, joins }) => {
      return { id: findBroker(cast, key).id, key, duty, joins };
    }),
    unwatchedBroker: findBroker(cast, 'dispatcher').id,
    overwatchedBystander: cast.overwatched.id,
    innocentHubs: ['taxi', 'pizza', 'call-centre'].map((tag) => findCompany(tag).id),
    frontCompanies: listIds([
      ...[
        'agency',
        'travel',
        'transport',
        'hotel',
        'posting',
        'venue',
        'farm',
        'cleaning',
        'shell',
      ].flatMap(listCompanies),
    ]).sort(),
  };
}

function tellCorruption({ cast, approvals, transactions, accounts }: Story) {
  const withTag = (tag: PaymentTag) => transactions.filter((one) => one.tag === tag);
  const pairUp = (kind: 'bribe' | 'innocent', tag: PaymentTag) =>
    approvals
      .filter(({ payment }) => payment?.kind === kind)
      .map((approval) => {
        const paid = withTag(tag).find(({ at, to }) => {
          return at === approval.payment?.at && to === accounts.findOf(approval.official);
        });
        return {
          approval: approval.id,
          payment: requireValue(paid, `money for ${approval.id}`).id,
        };
      });
  return {
    touchpoints: [CORRUPT_BORDER_POST, CORRUPT_PERMIT_OFFICE],
    officials: [
      {
        id: findCorruptOfficial(cast, CORRUPT_BORDER_POST).id,
        touchpoint: CORRUPT_BORDER_POST,
        paidBy: [findCoordinator(cast, 'transport-east').id, findBroker(cast, 'travel-agent').id],
        relative: accounts.relative.holder.id,
      },
      {
        id: findCorruptOfficial(cast, CORRUPT_PERMIT_OFFICE).id,
        touchpoint: CORRUPT_PERMIT_OFFICE,
        paidBy: [findBroker(cast, 'labour-agent').id, findCompany('posting').id],
      },
    ],
    boughtApprovals: pairUp('bribe', 'permit bribe'),
    innocentPaymentsBeforeApprovals: pairUp('innocent', 'innocent before approval'),
    borderBribes: listIds(withTag('border bribe')),
  };
}

function tellMoney({ cast, accounts, transactions }: Story) {
  const listTagged = (tag: PaymentTag) =>
    listIds(transactions.filter((transaction) => transaction.tag === tag));
  return {
    mules: accounts.mules.map((account) => ({ account: account.id, holder: account.holder.id })),
    depositors: listIds(listByDuty(cast, 'money', 'depositor')),
    funnelTransactions: listTagged('funnel'),
    layering: {
      nominee: listByDuty(cast, 'money', 'accountant')[0]?.id,
      launderer: listByDuty(cast, 'money', 'launderer')[0]?.id,
      companies: listIds(listCompanies('shell')),
      transactions: listTagged('layering'),
    },
    gatheredWages: listTagged('gathered wages'),
    passedOnWages: listTagged('passed-on wages'),
    advertPayments: listTagged('advert payment'),
  };
}

/** By function in the crime script, whoever is on record as serving in it. */
function tellFunctions({ roles }: Story) {
  const holders = new Map<string, string[]>();
  for (const { role, person } of roles.functions) {
    holders.set(role, [...(holders.get(role) ?? []), person.id]);
  }
  return Object.fromEntries([...holders].map(([role, ids]) => [role, ids.sort()]));
}

function tellVictims(story: Story) {
  const { cast, journeys, roles, people, links, phoneBook, transactions, documents } = story;
  const papers = documents.filter(({ bearer }) => bearer.part === 'victim');
  const namedInReferences = transactions
    .filter(({ tag }) => tag === 'gathered wages')
    .map(({ id, reference }) => {
      const victim = cast.victims.find(({ name }) => reference.includes(name));
      return { file: 'transactions.csv', id, victims: victim ? [victim.id] : [] };
    });
  return {
    victims: listIds(cast.victims).sort(),
    children: listIds(cast.victims.filter(isChild)),
    witnesses: listIds(cast.witnesses).sort(),
    turnedOutVictims: listIds(roles.laterVictims),
    laterSomethingElse: listIds(roles.formerVictims),
    exploitedIn: journeys.stories.map(({ victim, controller, endedOn, outcome }) => ({
      victim: victim.id,
      cell: victim.cell,
      controller: controller.id,
      endedOn: endedOn === undefined ? null : formatDay(endedOn),
      outcome: outcome ?? null,
    })),
    namedInText: [
      ...people.namingVictims.map((one) => ({ file: 'people.csv', ...one })),
      ...links.namingVictims.map((one) => ({ file: 'links.csv', ...one })),
      ...namedInReferences,
      ...papers.map(({ id, bearer }) => ({ file: 'documents.csv', id, victims: [bearer.id] })),
    ],
    phonesTakenAway: phoneBook.phones
      .filter(({ holdings }) => holdings.length > 1)
      .map(({ id, holdings }) => ({ phone: id, holders: holdings.map(({ holder }) => holder.id) })),
  };
}

function tellSources({ people, links, calls, documents, phoneBook }: Story) {
  return {
    contradictions: people.contradictions,
    refinements: people.refinements,
    rumours: links.rumours,
    repeats: links.repeats,
    callsRecordedTwice: calls.confirmedTwice,
    forgedDocuments: listIds(documents.filter(({ isForged }) => isForged)),
    sharedHandset: {
      imei: phoneBook.sharedHandset[0]?.imei,
      phones: listIds(phoneBook.sharedHandset),
    },
    unattributedPhones: listIds(phoneBook.phones.filter(({ holdings }) => holdings.length === 0)),
    borderLogGap: {
      touchpoint: LOG_GAP.touchpoint,
      from: formatDay(LOG_GAP.from),
      until: formatDay(LOG_GAP.until - DAY),
    },
  };
}

/** Rows of each file, and how many different ids they have where they have ids. */
function countRows(tables: readonly Table[]) {
  return Object.fromEntries(
    tables.map(({ file, columns, rows }) => {
      const ids = new Set(rows.map((row) => row['id']));
      return [
        file,
        columns.includes('id') ? { rows: rows.length, ids: ids.size } : { rows: rows.length },
      ];
    }),
  );
}

/** Tells what was planted: the file against which tests compare what the program finds. */
export function tellTruth(story: Story): object {
  return {
    about: 'What the generator planted in the demo case. Every person in it is invented.',
    period: { from: formatDay(CASE_START), until: formatDay(CASE_END - DAY) },
    raid: formatDay(RAID_DAY),
    inspection: formatDay(INSPECTION_DAY),
    network: tellNetwork(story),
    corruption: tellCorruption(story),
    money: tellMoney(story),
    people: tellVictims(story),
    functions: tellFunctions(story),
    sources: tellSources(story),
    counts: countRows(story.tables),
  };
}
