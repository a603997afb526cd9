import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { speak } from '../../../../../client/i18n/i18n.js';
import { countryName } from '../../../../../client/features/map/country-name.js';

const outlines = createRequire(import.meta.url)('world-atlas/countries-50m.json') as {
  objects: {
    countries: { geometries: { id?: string; properties: { name: string } }[] };
  };
};
const countries = outlines.objects.countries.geometries.map(({ id, properties }) => ({
  ...{ id, name: properties.name },
}));

test('countries are called by their names in the language, those without a code in English', async () => {
  for (const { id, name } of countries) expect(countryName(id, name)).toBe(name);
  try {
    await speak('es');
    const inSpanish = new Map(countries.map(({ id, name }) => [name, countryName(id, name)]));
    expect(inSpanish.get('Romania')).toBe('Rumanía');
    expect(inSpanish.get('Austria')).toBe('Austria');
    expect(inSpanish.get('Hungary')).toBe('Hungría');
    expect(inSpanish.get('Kosovo')).toBe('Kosovo');
    expect(countries.filter(({ id }) => id === undefined)).toHaveLength(5);
  } finally {
    await speak('en');
  }
});
