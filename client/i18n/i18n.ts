import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, localeOf } from './languages.js';
import { ENGLISH, NAMESPACES } from './resources.js';

/** The words of the page. Modules that are no components ask it themselves. */
export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'common',
  ns: NAMESPACES,
  resources: { en: ENGLISH },
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** The locale that numbers and dates are written in. */
export function currentLocale(): string {
  return localeOf(i18n.language);
}

/** Plurals of Spanish have a form for whole millions, which is written as the others are. */
function withMillions(words: Readonly<Record<string, string>>): Record<string, string> {
  const more = Object.entries(words)
    .filter(([key]) => key.endsWith('_other'))
    .map(([key, text]) => [key.replace(/_other$/u, '_many'), text] as const);
  return { ...words, ...Object.fromEntries(more) };
}

async function loadSpanish(): Promise<void> {
  if (i18n.hasResourceBundle('es', 'common')) return;
  const { SPANISH } = await import('./spanish.js');
  for (const [namespace, words] of Object.entries(SPANISH)) {
    i18n.addResourceBundle('es', namespace, withMillions(words));
  }
}

/** Has every word in a language from now on; its words are loaded first. */
export async function speak(language: Language): Promise<void> {
  if (language === 'es') await loadSpanish();
  await i18n.changeLanguage(language);
}
