import { currentLocale, i18n } from '../../i18n/i18n.js';

/**
 * A country in the language of the page, by its numeric code (ISO 3166-1). English names are those of the
 * outlines, which stand in too where a territory has no code.
 */
export function countryName(code: string | number | undefined, english: string): string {
  if (code === undefined || i18n.language === 'en') return english;
  const { region } = new Intl.Locale(`und-${String(code).padStart(3, '0')}`);
  const names = new Intl.DisplayNames(currentLocale(), { type: 'region', fallback: 'none' });
  return (region === undefined ? undefined : names.of(region)) ?? english;
}
