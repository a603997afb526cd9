import anyAscii from 'any-ascii';

/** Tokens joined at most when an identifier is looked for: a full name, a number in groups. */
const MAX_JOINED_TOKENS = 10;

/** Shortest single word of a name that is hidden in free text. */
const MIN_NAME_WORD = 3;

/** Longest number-only text that is no identifier by itself: `12` stands in any text. */
const MAX_PLAIN_DIGITS = 5;

interface Token {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

function fold(word: string): string {
  return anyAscii(word.normalize('NFC')).toLowerCase().replace(/[^a-z0-9]/gu, '');
}

function tokenise(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Identifier as compared: all its words together, romanised, lower case. */
function compact(text: string): string {
  return tokenise(text)
    .map(({ folded }) => folded)
    .join('');
}

/** The ways a number is written: as it stands, with 00, and in national form. */
function numberForms(digits: string): string[] {
  const national = [1, 2, 3].map((length) => `0${digits.slice(length)}`);
  return [digits, `00${digits}`, ...national.filter((form) => form.length >= 8)];
}

function formsOf(identifier: string): string[] {
  const words = tokenise(identifier).map(({ folded }) => folded);
  const whole = words.join('');
  if (/^\d+$/u.test(whole)) return whole.length > MAX_PLAIN_DIGITS ? numberForms(whole) : [];
  if (whole.length < 2) return [];
  if (words.length === 1 || words.length > 4) return [whole];
  const [first = '', ...others] = words;
  const last = words.at(-1) ?? '';
  return [whole, words.toReversed().join(''), [...others, first].join(''), [last, ...words.slice(0, -1)].join('')];
}

/**
 * Finds and replaces identifiers in text whatever their case, diacritics, script, grouping, and the
 * order of the words of a name.
 */
export class TextScrubber {
  private readonly whole = new Map<string, string>();
  private readonly words = new Map<string, string>();

  /** Hides an identifier behind a label. */
  add(identifier: string, label: string): void {
    for (const form of formsOf(identifier)) this.whole.set(form, label);
  }

  /** Hides the single words of a person's name too, where free text is scrubbed. */
  addName(name: string, label: string): void {
    this.add(name, label);
    for (const { folded } of tokenise(name)) {
      if (folded.length >= MIN_NAME_WORD && !/^\d+$/u.test(folded)) this.words.set(folded, label);
    }
  }

  /** Text with every identifier replaced; `free` text also loses single words of names. */
  scrub(text: string, free: boolean): string {
    if (this.whole.size === 0) return text;
    const tokens = tokenise(text);
    let result = '';
    let copied = 0;
    for (let at = 0; at < tokens.length; ) {
      const hit = this.matchAt(tokens, at, free);
      if (!hit) {
        at += 1;
        continue;
      }
      const start = tokens[at]?.start ?? 0;
      const end = tokens[at + hit.length - 1]?.end ?? start;
      result += text.slice(copied, start) + hit.label;
      copied = end;
      at += hit.length;
    }
    return result + text.slice(copied);
  }

  private matchAt(
    tokens: readonly Token[],
    at: number,
    free: boolean,
  ): { length: number; label: string } | null {
    let joined = '';
    let best: { length: number; label: string } | null = null;
    for (let length = 1; length <= MAX_JOINED_TOKENS && at + length <= tokens.length; length += 1) {
      joined += tokens[at + length - 1]?.folded ?? '';
      const label = this.whole.get(joined);
      if (label !== undefined) best = { length, label };
    }
    if (best) return best;
    const label = free ? this.words.get(tokens[at]?.folded ?? '') : undefined;
    return label === undefined ? null : { length: 1, label };
  }

  /** Whether the text as a whole is one of the identifiers. */
  knows(text: string): boolean {
    return this.whole.has(compact(text));
  }
}
