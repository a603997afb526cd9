import {
  ENGLISH,
  type SheetLanguageWords,
} from '../../server/features/drawings/wording/english.js';
import { SPANISH } from '../../server/features/drawings/wording/spanish.js';

function wordsOf(text: string): string[] {
  return text
    .replaceAll(/\{\w+\}/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);
}

function wordsIn({ locale: _locale, ...kinds }: SheetLanguageWords): Set<string> {
  return new Set(
    Object.values(kinds)
      .flatMap((words): string[] => Object.values(words))
      .flatMap(wordsOf),
  );
}

/**
 * Words that only English sheets say and that stand in a text; `given` are texts of the case (names,
 * files), whose words may be in any language.
 */
export function englishWordsIn(text: string, given: readonly string[]): string[] {
  const [spanish, own] = [wordsIn(SPANISH), new Set(given.flatMap(wordsOf))];
  const english = [...wordsIn(ENGLISH)].filter((word) => !spanish.has(word) && !own.has(word));
  const said = new Set(wordsOf(text));
  return english.filter((word) => said.has(word));
}
