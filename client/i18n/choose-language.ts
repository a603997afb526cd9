import { i18n, speak } from './i18n.js';
import { isLanguage, type Language } from './languages.js';

const KEPT_AS = 'vinculum-language';

/** Shows the page in a language, and remembers it on this machine. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speak(language);
  localStorage.setItem(KEPT_AS, language);
}

/** Before the page is shown for the first time: the language that was chosen last, English at first. */
export async function startLanguage(): Promise<void> {
  i18n.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  const kept = localStorage.getItem(KEPT_AS);
  if (isLanguage(kept)) await speak(kept);
}
