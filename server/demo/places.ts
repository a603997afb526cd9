import { findCity } from './geography.js';
import { makeId, requireValue } from './lists.js';
import { createRandom } from './random.js';

export type PlaceUse =
  'branch' | 'flat' | 'hotel' | 'venue' | 'site' | 'station' | 'bar' | 'agency';

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly use: PlaceUse;
  readonly address: string;
  readonly lat: string;
  readonly lon: string;
}

type PlaceFacts = readonly [name: string, city: string, use: PlaceUse, street: string];

const FACTS: readonly PlaceFacts[] = [
  ['Cash machine Ottakring', 'Wien', 'branch', 'Testgasse 4'],
  ['Bank branch Favoriten', 'Wien', 'branch', 'Mustergasse 19'],
  ['Cash machine Floridsdorf', 'Wien', 'branch', 'Probeweg 2'],
  ['Cash machine Lend', 'Graz', 'branch', 'Beispielplatz 7'],
  ['Bank branch Gries', 'Graz', 'branch', 'Musterkai 31'],
  ['Cash machine Linz station', 'Linz', 'branch', 'Probeplatz 1'],
  ['Cash machine Salzburg south', 'Salzburg', 'branch', 'Testallee 88'],
  ['Cash machine Copou', 'Iași', 'branch', 'Strada Exemplu 12'],
  ['Bank branch Păcurari', 'Iași', 'branch', 'Strada Model 5'],
  ['Cash machine Titan', 'București', 'branch', 'Bulevardul Probei 140'],
  ['Bank branch Militari', 'București', 'branch', 'Strada Exemplu 63'],
  ['Cash machine Botanica', 'Chișinău', 'branch', 'Strada Probei 9'],
  ['Flat Kőbánya', 'Budapest', 'flat', 'Minta utca 14'],
  ['Flat Újpest', 'Budapest', 'flat', 'Próba köz 3'],
  ['Kék Galamb guest house', 'Budapest', 'hotel', 'Minta tér 8'],
  ['Flat Brigittenau', 'Wien', 'flat', 'Mustergasse 77/12'],
  ['Flat Simmering', 'Wien', 'flat', 'Testgasse 101/3'],
  ['Donaublick rooms', 'Wien', 'hotel', 'Probeufer 26'],
  ['Lotusblatt studio', 'Wien', 'venue', 'Beispielgasse 15'],
  ['Perle nail studio', 'Wien', 'venue', 'Mustergürtel 40'],
  ['Flat studio Leopoldstadt', 'Wien', 'venue', 'Testgasse 58/9'],
  ['Workers’ barracks Feldkirchen', 'Graz', 'site', 'Probefeld 1'],
  ['Cleaning depot Puntigam', 'Graz', 'site', 'Beispielstraße 210'],
  ['Gasthof Weißer Hirsch', 'Graz', 'hotel', 'Musterdorf 6'],
  ['Coach station north', 'Chișinău', 'station', 'Strada Probei 70'],
  ['Coach stop Népliget side', 'Budapest', 'station', 'Próba út 131'],
  ['Coach terminal east', 'Wien', 'station', 'Testufer 200'],
  ['Café Amurg', 'Iași', 'bar', 'Strada Model 44'],
  ['Bar Körút', 'Budapest', 'bar', 'Minta körút 60'],
  ['Espresso Kanal', 'Wien', 'bar', 'Probeufer 3'],
  ['Orizont office', 'Bălți', 'agency', 'Strada Exemplu 2'],
  ['Prutex yard', 'Iași', 'agency', 'Strada Model 180'],
];

const jitter = createRandom('places');

/** Street names are words for "example"; the point is somewhere in the city, not at an address. */
export const places: readonly Place[] = FACTS.map(([name, city, use, street], index) => {
  const { lat, lon } = findCity(city);
  return {
    id: makeId('PL', index + 1, 2),
    name,
    city,
    use,
    address: `${street}, ${city}`,
    lat: (lat + (jitter.next() - 0.5) * 0.06).toFixed(4),
    lon: (lon + (jitter.next() - 0.5) * 0.08).toFixed(4),
  };
});

/** The places of one use in some cities. */
export function listPlaces(use: PlaceUse, ...cities: readonly string[]): Place[] {
  return places.filter((place) => place.use === use && cities.includes(place.city));
}

/** Finds a place by its name. */
export function findPlace(name: string): Place {
  return requireValue(
    places.find((place) => place.name === name),
    `place ${name}`,
  );
}
