import anyAscii from 'any-ascii';

/**
 * Text as search compares it: romanised, without diacritics, lower case, words apart by one space.
 * Letters and digits are kept, all else separates; digits of a number written in groups stay
 * together (`+44 7700 900123` → `447700900123`).
 */
export function foldText(text: string): string {
  return anyAscii(text.normalize('NFC'))
    .toLowerCase()
    .replace(/(?<=\d)[\s().\-/]+(?=\d)/gu, '')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** The stored search text: every word once, each with a leading space, so ` mar` finds prefixes. */
export function buildSearchText(parts: readonly string[]): string {
  const words = new Set(parts.flatMap((part) => foldText(part).split(' ')));
  words.delete('');
  return [...words].map((word) => ` ${word}`).join('');
}

/** The words of a query as prefixes with a leading space, longest first. */
export function searchPrefixes(query: string): string[] {
  const words = new Set(foldText(query).split(' '));
  words.delete('');
  return [...words].sort((a, b) => b.length - a.length).map((word) => ` ${word}`);
}

/** A phone or account number without grouping: digits and letters, `00` at the start as `+`. */
export function normaliseNumber(number: string): string {
  return number
    .replace(/[\s().\-/]/gu, '')
    .replace(/^00/u, '+')
    .toUpperCase();
}
