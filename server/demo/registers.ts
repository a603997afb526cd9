import type { Account } from './accounts.js';
import { CASE_END, DAY, formatDay } from './calendar.js';
import { companies } from './companies.js';
import { findBankOrder } from './coverage.js';
import { findCountry } from './geography.js';
import type { Table } from './model.js';
import type { Phone } from './phones.js';
import { places } from './places.js';
import { cite, PROVENANCE_COLUMNS } from './provenance.js';
import { createRandom } from './random.js';
import { touchpoints } from './touchpoints.js';
import type { Vehicle } from './vehicles.js';

type ProvenanceColumn = (typeof PROVENANCE_COLUMNS)[number];

/** Writes the 40 companies. */
export function tabulateCompanies(): Table<
  | 'id'
  | 'name'
  | 'registration_number'
  | 'country'
  | 'incorporated_on'
  | 'status'
  | 'sector'
  | ProvenanceColumn
> {
  const random = createRandom('company rows');
  return {
    file: 'companies.csv',
    columns: [
      'id',
      'name',
      'registration_number',
      'country',
      'incorporated_on',
      'status',
      'sector',
      ...PROVENANCE_COLUMNS,
    ],
    rows: companies.map((company, index) => ({
      id: company.id,
      name: company.name,
      registration_number: `DEMO-${random.int(100_000, 999_999)}`,
      country: findCountry(company.city),
      incorporated_on: company.incorporatedOn,
      status: company.status,
      sector: company.sector,
      ...cite('company-register', index + 1, random),
    })),
  };
}

/** Writes the 15 places where the network met public power, or could have. */
export function tabulateTouchpoints(): Table<
  'id' | 'name' | 'type' | 'country' | 'authority' | 'function' | 'lat' | 'lon'
> {
  return {
    file: 'touchpoints.csv',
    columns: ['id', 'name', 'type', 'country', 'authority', 'function', 'lat', 'lon'],
    rows: touchpoints.map(({ id, name, type, country, authority, function: duty, lat, lon }) => {
      return { id, name, type, country, authority, function: duty, lat, lon };
    }),
  };
}

/** Writes the places with a point somewhere in their city. */
export function tabulatePlaces(): Table<
  'id' | 'name' | 'lat' | 'lon' | 'address' | 'country' | 'use'
> {
  return {
    file: 'places.csv',
    columns: ['id', 'name', 'lat', 'lon', 'address', 'country', 'use'],
    rows: places.map(({ id, name, lat, lon, address, city, use }) => {
      return { id, name, lat, lon, address, country: findCountry(city), use };
    }),
  };
}

/** Writes the vehicles; who uses them is in the links. */
export function tabulateVehicles(
  vehicles: readonly Vehicle[],
): Table<'id' | 'name' | 'plate' | 'make' | ProvenanceColumn> {
  const random = createRandom('vehicle rows');
  return {
    file: 'vehicles.csv',
    columns: ['id', 'name', 'plate', 'make', ...PROVENANCE_COLUMNS],
    rows: vehicles.map(({ id, name, plate, make }, index) => {
      return { id, name, plate, make, ...cite('vehicle-register', index + 1, random) };
    }),
  };
}

/** Writes the phones; one that changed hands has a row for each holder. */
export function tabulatePhones(
  phones: readonly Phone[],
): Table<
  'id' | 'number' | 'imei' | 'imsi' | 'holder' | 'holder_from' | 'holder_until' | ProvenanceColumn
> {
  const random = createRandom('phone rows');
  return {
    file: 'phones.csv',
    columns: [
      'id',
      'number',
      'imei',
      'imsi',
      'holder',
      'holder_from',
      'holder_until',
      ...PROVENANCE_COLUMNS,
    ],
    rows: phones.flatMap(({ id, number, imei, imsi, holdings }, index) => {
      const origin = holdings.length > 1 ? 'statement-02' : 'subscriber-register';
      const phone = { id, number, imei, imsi, ...cite(origin, index + 1, random) };
      if (holdings.length === 0) return [phone];
      return holdings.map(({ holder, from, until }) => ({
        ...phone,
        holder: holder.id,
        holder_from: from === undefined ? undefined : formatDay(from),
        // The last day of holding; the next holder begins the day after.
        holder_until: until === undefined ? undefined : formatDay(until - DAY),
      }));
    }),
  };
}

/** Writes the accounts with a balance at the end of the case where the bank gave one. */
export function tabulateAccounts(
  accounts: readonly Account[],
): Table<
  | 'id'
  | 'number'
  | 'bank'
  | 'country'
  | 'currency'
  | 'balance'
  | 'balance_at'
  | 'holder'
  | ProvenanceColumn
> {
  const random = createRandom('account rows');
  return {
    file: 'accounts.csv',
    columns: [
      'id',
      'number',
      'bank',
      'country',
      'currency',
      'balance',
      'balance_at',
      'holder',
      ...PROVENANCE_COLUMNS,
    ],
    rows: accounts.map((account, index) => ({
      id: account.id,
      number: account.number,
      bank: account.bank,
      country: account.country,
      currency: account.currency,
      balance: account.balance,
      balance_at: account.balance === undefined ? undefined : formatDay(CASE_END - DAY),
      holder: account.holder.id,
      ...cite(findBankOrder(account), index + 1, random),
    })),
  };
}
