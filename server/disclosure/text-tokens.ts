import anyAscii from 'any-ascii';

/** `abjad`: a script that writes the consonants alone; `han`: one character. */
export type Script = 'latin' | 'abjad' | 'han' | 'other';

/** A run of letters or of digits: the smallest piece of text that identifiers are compared by. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Romanised, lower case, letters and digits alone. */
  readonly folded: string;
  readonly isNumber: boolean;
  /** Begins with a capital, or its script has none. */
  readonly isCapital: boolean;
  readonly script: Script;
  /** No character stands between it and the token before. */
  readonly touches: boolean;
}

/**
 * Runs of digits, single Han characters, and runs of letters that end where a capital follows a
 * small letter (`StatementAnaPetrova`). Invisible characters do not part a word.
 */
const TOKEN =
  /[\p{N}\p{Cf}]+|\p{Script=Han}|(?=[\p{L}\p{M}])[\p{Lu}\p{Lt}\p{M}\p{Cf}]*(?:(?!\p{Script=Han})[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{Cf}])*/gu;

/** Cyrillic and Greek letters that look like Latin ones, each before the one it looks like. */
const LOOK_ALIKES = new Map(
  'АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXаaеeѕsіiјjоoрpсcуyхxΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvρp'
    .match(/../gu)
    ?.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/** A word of two scripts is a Latin one that somebody disguised. */
function unmask(word: string): string {
  if (!/\p{Script=Latin}/u.test(word)) return word;
  return word.replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => {
    return LOOK_ALIKES.get(letter) ?? letter;
  });
}

function fold(word: string): string {
  // any-ascii is slow beside the rest, and most words are ASCII.
  if (/^[a-z0-9]+$/iu.test(word)) return word.toLowerCase();
  return anyAscii(unmask(word.normalize('NFC')))
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
}

function scriptOf(word: string): Script {
  if (/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u.test(word)) return 'abjad';
  if (/\p{Script=Han}/u.test(word)) return 'han';
  return /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(word)
    ? 'latin'
    : 'other';
}

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let lastEnd = -1;
  for (const { 0: word, index } of text.matchAll(TOKEN)) {
    const folded = fold(word);
    if (folded === '') continue;
    tokens.push({
      start: index,
      end: index + word.length,
      folded,
      isNumber: /^\d+$/u.test(folded),
      isCapital: /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word),
      script: scriptOf(word),
      touches: index === lastEnd,
    });
    lastEnd = index + word.length;
  }
  return tokens;
}

/** A word as it is written: tokens that touch, with their letters and digits together. */
export interface Word {
  readonly folded: string;
  readonly isCapital: boolean;
  readonly script: Script;
}

/** Han names have no space: the family name is the first character, mostly. */
export function joinWords(tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  let joined = 0;
  for (const { folded, isCapital, script, touches } of tokens) {
    const isFamilyName = joined === 1 && script === 'han';
    const last = touches && !isFamilyName ? words.pop() : undefined;
    joined = touches ? joined + 1 : 1;
    words.push(last ? { ...last, folded: last.folded + folded } : { folded, isCapital, script });
  }
  return words;
}
