/** Letters that Unicode does not take apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** A text as it is searched: lower case, without diacritics. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // Most texts need no more, and many are folded at once.
  if (/^[\p{ASCII}]*$/u.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðþßæœı]/gu, (letter) => PLAIN[letter] ?? letter);
}
