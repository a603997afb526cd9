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
  readonly lat: string;
  readonly lon: string;
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

/** Points near the borders and in the cities of the case, where no such post or office stands. */
const POINTS: Readonly<Record<string, readonly [lat: string, lon: string]>> = {
  T01: ['47.2310', '27.7740'],
  T02: ['47.3120', '27.6890'],
  T03: ['46.9290', '28.9310'],
  T04: ['47.0180', '27.9020'],
  T05: ['47.1130', '21.8040'],
  T06: ['46.8920', '21.6710'],
  T07: ['47.8740', '17.3310'],
  T08: ['48.2270', '16.4010'],
  T09: ['47.5080', '19.0480'],
  T10: ['47.7590', '27.9210'],
  T11: ['47.0700', '15.4330'],
  T12: ['47.0240', '28.8270'],
  T13: ['47.0750', '15.4470'],
  T14: ['47.4930', '19.0570'],
  T15: ['47.6990', '17.6570'],
};

/** The desks that approve something. */
export const PERMIT_DESKS: readonly string[] = ['T08', 'T09', 'T10', 'T12', 'T14'];

export const touchpoints: readonly Touchpoint[] = FACTS.map(
  ([name, type, city, authority, duty], index) => {
    const id = makeId('T', index + 1, 2);
    const [lat, lon] = requireValue(POINTS[id], `point of ${id}`);
    const country = findCountry(city);
    return { id, name, type, city, country, authority, function: duty, lat, lon };
  },
);

/** Finds a touchpoint by its id. */
export function findTouchpoint(id: string): Touchpoint {
  return requireValue(
    touchpoints.find((touchpoint) => touchpoint.id === id),
    `touchpoint ${id}`,
  );
}
