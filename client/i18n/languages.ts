/** Languages of the page, each under its own name; English is complete and stands in for what another lacks. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const;

export type Language = keyof typeof LANGUAGES;

/** How each writes numbers and dates. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es-ES' };

const KEPT_AS = 'vinculum-language';

function isLanguage(text: string | null): text is Language {
  return text !== null && Object.hasOwn(LANGUAGES, text);
}

export function localeOf(language: string): string {
  return isLanguage(language) ? LOCALES[language] : LOCALES.en;
}

/** The language that was chosen on this machine; English until one is. */
export function keptLanguage(): Language {
  const kept = globalThis.localStorage?.getItem(KEPT_AS) ?? null;
  return isLanguage(kept) ? kept : 'en';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT_AS, language);
}
