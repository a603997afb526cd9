import { requireValue } from './lists.js';
import type { CountryCode } from './model.js';

interface City {
  readonly country: CountryCode;
  readonly lat: number;
  readonly lon: number;
}

const CITIES: Readonly<Record<string, City>> = {
  Bălți: { country: 'MD', lat: 47.76, lon: 27.93 },
  Cahul: { country: 'MD', lat: 45.91, lon: 28.19 },
  Chișinău: { country: 'MD', lat: 47.01, lon: 28.86 },
  Iași: { country: 'RO', lat: 47.16, lon: 27.59 },
  Oradea: { country: 'RO', lat: 47.05, lon: 21.92 },
  București: { country: 'RO', lat: 44.43, lon: 26.1 },
  Budapest: { country: 'HU', lat: 47.5, lon: 19.04 },
  Győr: { country: 'HU', lat: 47.69, lon: 17.63 },
  Wien: { country: 'AT', lat: 48.21, lon: 16.37 },
  Graz: { country: 'AT', lat: 47.07, lon: 15.44 },
  Linz: { country: 'AT', lat: 48.31, lon: 14.29 },
  Salzburg: { country: 'AT', lat: 47.8, lon: 13.04 },
};

/** Finds a city of the case; throws for a name that the case does not know. */
export function findCity(name: string): City {
  return requireValue(CITIES[name], `city ${name}`);
}

/** The country of a city of the case. */
export function findCountry(city: string): CountryCode {
  return findCity(city).country;
}
