import { findCountry } from './geography.js';
import { makeId, requireValue } from './lists.js';
import type { CountryCode } from './model.js';

export interface Touchpoint {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly city: string;
  readonly country: CountryCode;
  readonly authority: string;
  readonly function: string;
}

/** Where officials of the planted story sell what they decide. */
export const CORRUPT_BORDER_POST = 'T04';
export const CORRUPT_PERMIT_OFFICE = 'T09';

type TouchpointFacts = readonly [
  name: string,
  type: string,
  city: string,
  authority: string,
  duty: string,
];

const FACTS: readonly TouchpointFacts[] = [
  ['Valea Albă road crossing', 'border_crossing', 'Iași', 'Border Guard East', 'passport control'],
  ['Codrii Noi rail crossing', 'border_crossing', 'Chișinău', 'Border Service', 'train control'],
  ['Codru airport control', 'border_crossing', 'Chișinău', 'Border Service', 'passport control'],
  [
    'Stânca Veche road crossing',
    'border_crossing',
    'Iași',
    'Border Guard East',
    'passport control',
  ],
  ['Kőrösvár road crossing', 'border_crossing', 'Oradea', 'Border Guard West', 'passport control'],
  ['Mezőhatár road crossing', 'border_crossing', 'Oradea', 'Border Guard West', 'passport control'],
  ['Nyúlrét spot check', 'border_crossing', 'Győr', 'Road Police', 'spot checks'],
  ['Donauau residence office', 'permit_office', 'Wien', 'Provincial Office', 'residence permits'],
  ['Duna work permit desk', 'permit_office', 'Budapest', 'Labour Office', 'work permits'],
  ['Bălți passport desk', 'permit_office', 'Bălți', 'Documents Agency', 'passports'],
  ['Trafficking desk, Graz', 'police', 'Graz', 'Police Directorate', 'trafficking inquiries'],
  ['Visa section, Chișinău', 'embassy', 'Chișinău', 'Foreign Ministry', 'visas'],
  ['Regional court, Graz', 'court', 'Graz', 'Ministry of Justice', 'criminal trials'],
  ['Lodging licences, Budapest', 'licensing', 'Budapest', 'City Office', 'lodging licences'],
  ['Győr customs office', 'customs', 'Győr', 'Customs Service', 'freight control'],
];

/** The desks that approve something. */
export const PERMIT_DESKS: readonly string[] = ['T08', 'T09', 'T10', 'T12', 'T14'];

export const touchpoints: readonly Touchpoint[] = FACTS.map(
  ([name, type, city, authority, duty], index) => ({
    id: makeId('T', index + 1, 2),
    name,
    type,
    city,
    country: findCountry(city),
    authority,
    function: duty,
  }),
);

/** Finds a touchpoint by its id. */
export function findTouchpoint(id: string): Touchpoint {
  return requireValue(
    touchpoints.find((touchpoint) => touchpoint.id === id),
    `touchpoint ${id}`,
  );
}
