/** Languages of the page, each under its own name; English is complete and stands in for what another lacks. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const;

export type Language = keyof typeof LANGUAGES;

/** How each writes numbers and dates. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es-ES' };

export function isLanguage(text: string | null): text is Language {
  return text !== null && Object.hasOwn(LANGUAGES, text);
}

export function localeOf(language: string): string {
  return isLanguage(language) ? LOCALES[language] : LOCALES.en;
}
