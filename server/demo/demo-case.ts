import { buildAccounts } from './accounts.js';
import { tabulateAdverts } from './adverts.js';
import { tabulateBookings } from './bookings.js';
import { tabulateCalls } from './calls.js';
import { buildCast } from './cast.js';
import { planCallWatches, tabulateCoverage } from './coverage.js';
import { tabulateCrossings } from './crossings.js';
import { writeCsv } from './csv.js';
import { buildDocuments, tabulateDocuments } from './documents.js';
import { tabulateEmployments } from './employments.js';
import { tabulateInterventions } from './interventions.js';
import { planJourneys } from './journeys.js';
import { tabulateLinks } from './link-tables.js';
import { draftLinks } from './links.js';
import type { Table } from './model.js';
import { tabulatePeople } from './people-tables.js';
import { planApprovals, tabulateApprovals } from './permits.js';
import { buildPhoneBook } from './phones.js';
import {
  tabulateAccounts,
  tabulateCompanies,
  tabulatePhones,
  tabulatePlaces,
  tabulateTouchpoints,
  tabulateVehicles,
} from './registers.js';
import { planRoles, tabulateRoles } from './roles.js';
import { plantTies } from './ties.js';
import { planTransactions, tabulateTransactions } from './transactions.js';
import { tellTruth } from './truth.js';
import { buildVehicles } from './vehicles.js';

/** Makes every file of the demo case by name: the CSV files and `truth.json`, the same each time. */
export function buildDemoCase(): ReadonlyMap<string, string> {
  const cast = buildCast();
  const journeys = planJourneys(cast);
  const phoneBook = buildPhoneBook(cast, journeys);
  const accounts = buildAccounts(cast, journeys);
  const vehicles = buildVehicles(cast);
  const documents = buildDocuments(cast);
  const ties = plantTies(cast, journeys);
  const watches = planCallWatches(cast);
  const approvals = planApprovals(cast, journeys, accounts);
  const transactions = planTransactions(cast, journeys, accounts, approvals);
  const roles = planRoles(cast, journeys);
  const people = tabulatePeople(cast, roles, documents);
  const links = tabulateLinks(draftLinks(cast, journeys, ties, vehicles), ties);
  const calls = tabulateCalls(ties, watches, journeys, phoneBook);

  const tables: readonly Table[] = [
    ...people.tables,
    tabulateRoles(roles),
    tabulateCompanies(),
    tabulatePhones(phoneBook.phones),
    tabulateAccounts(accounts.all),
    tabulateTouchpoints(),
    tabulatePlaces(),
    tabulateVehicles(vehicles),
    tabulateDocuments(documents),
    ...calls.tables,
    tabulateTransactions(transactions),
    tabulateCrossings(cast, journeys, vehicles, documents),
    tabulateApprovals(approvals),
    tabulateEmployments(cast, journeys),
    tabulateBookings(cast, journeys),
    tabulateAdverts(cast, journeys, accounts, phoneBook),
    tabulateInterventions(cast),
    ...links.tables,
    tabulateCoverage(cast, watches, accounts),
  ];
  const truth = tellTruth({
    cast,
    journeys,
    phoneBook,
    accounts,
    documents,
    approvals,
    transactions,
    roles,
    people,
    links,
    calls,
    tables,
  });
  return new Map([
    ...tables.map((table) => [table.file, writeCsv(table)] as const),
    ['truth.json', `${JSON.stringify(truth, null, 1)}\n`],
  ]);
}
