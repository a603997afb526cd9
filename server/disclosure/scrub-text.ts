import { COMMON_WORDS } from './common-words.js';
import { FormIndex } from './form-index.js';
import { memoise } from './memo.js';
import { mergeHits, type Hit } from './merge-hits.js';
import { numberForms, readNumber } from './number-forms.js';
import { inflectSound, skeletonOf, soundOf } from './spoken-form.js';
import { joinWords, tokenise, type Token, type Word } from './text-tokens.js';

/** Shortest word that is hidden by its sound, its consonants; shorter ones are words of their own. */
const MIN_SOUND = 4;
const MIN_SKELETON = 3;

/** Shorter identifiers with digits stand for themselves only as words: `A1` is not in `A1B2`. */
const MIN_UNBOUNDED = 8;

/** Shorter numbers in groups are parted by spaces and dashes: `1234.56` is an amount. */
const MIN_FREELY_GROUPED = 8;

/** Words of a name that is still tried in other orders. */
const MAX_ORDERED_WORDS = 6;

/** Words of a text that is still taken for a name as a whole; of a longer one, capitals are. */
const MAX_NAME_WORDS = 4;

interface Match {
  /** Tokens that are hidden. */
  readonly length: number;
  readonly label: string;
}

/** The orders in which the words of a name are written, and its first and last word alone. */
function ordersOf(words: readonly string[]): string[] {
  const whole = words.join('');
  if (words.length === 1 || words.length > MAX_ORDERED_WORDS) return [whole];
  const turns = [words, words.toReversed()].flatMap((order) =>
    order.map((_, at) => [...order.slice(at), ...order.slice(0, at)].join('')),
  );
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  return words.length === 2 ? turns : [...turns, first + last, last + first];
}

/** An identifier as compared: all its letters and digits together. */
function compact(tokens: readonly Token[]): string {
  return tokens.map(({ folded }) => folded).join('');
}

function isWordStart(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.touches !== true;
}

function longer(a: Match | null, b: Match | null): Match | null {
  return a && (!b || a.length >= b.length) ? a : b;
}

/**
 * Finds and replaces identifiers in text whatever their case, diacritics, script, grouping, and the
 * order of the words of a name. It errs on the side of hiding: a word too many hidden costs
 * readability, a word too few can cost a life.
 */
export class TextScrubber {
  /** Ids, numbers with letters, names of several words. */
  private readonly whole = new FormIndex();
  private readonly numbers = new FormIndex();
  /** Numbers given without country code, as they stand behind one. */
  private readonly nationals = new FormIndex();
  /** Single words of names, for free text. */
  private readonly words = new FormIndex();
  /** Names and words by their sound, by the script in which they were given. */
  private readonly sounds = { latin: new FormIndex(), other: new FormIndex() };
  private readonly soundWords = new FormIndex();
  private readonly inflected = new FormIndex();
  /** Names and words by their consonants, by the script in which they were given. */
  private readonly skeletons = { latin: new FormIndex(), abjad: new FormIndex() };
  private readonly skeletonWords = { latin: new FormIndex(), abjad: new FormIndex() };
  private readonly soundOf = memoise(soundOf);
  private readonly skeletonOf = memoise(skeletonOf);
  /** Identifiers without letter or digit: emoji. */
  private readonly literals = new Map<string, string>();

  /** Hides an identifier behind a label; one plain word alone is hidden in free text only. */
  add(identifier: string, label: string): void {
    const tokens = tokenise(identifier);
    const joined = compact(tokens);
    if (joined === '') this.addLiteral(identifier.trim(), label);
    else if (/^\d+$/u.test(joined)) this.addNumber(identifier, joined, label);
    else if (/\d/u.test(joined)) this.addMixed(joined, label);
    else this.addLetters(joinWords(tokens), label);
  }

  /** Hides the single words of a person's name too, where free text is scrubbed. */
  addName(name: string, label: string): void {
    this.add(name, label);
    if (/[\d@]/u.test(name)) return;
    const words = joinWords(tokenise(name));
    for (const word of words) {
      if (words.length <= MAX_NAME_WORDS || word.isCapital) this.addWord(word, label);
    }
  }

  private addLiteral(text: string, label: string): void {
    if (/[^\p{ASCII}]/u.test(text)) this.literals.set(text, label);
  }

  private addNumber(identifier: string, digits: string, label: string): void {
    const forms = numberForms(digits, /^\s*(?:\+|00)/u.test(identifier));
    for (const form of forms.whole) this.numbers.add(form, label);
    for (const form of forms.national) this.nationals.add(form, label);
  }

  private addMixed(joined: string, label: string): void {
    if (joined.length < 2) return;
    this.whole.add(joined, label);
    // The number of an account is written without country and check digits too.
    const domestic = /^[a-z]{2}\d{2}([a-z0-9]{11,30})$/u.exec(joined)?.[1];
    if (domestic === undefined) return;
    if (/^\d+$/u.test(domestic)) this.addNumber('', domestic, label);
    else this.whole.add(domestic, label);
  }

  private addLetters(words: readonly Word[], label: string): void {
    const [first] = words;
    if (!first) return;
    if (words.length === 1) {
      this.addWord(first, label);
      return;
    }
    const folded = words.map((word) => word.folded);
    if (folded.join('').length < 2 || folded.every((word) => COMMON_WORDS.has(word))) return;
    for (const form of ordersOf(folded)) this.whole.add(form, label);
    const sounds = this.sounds[first.script === 'latin' ? 'latin' : 'other'];
    for (const form of ordersOf(folded.map(soundOf))) sounds.add(form, label);
    if (first.script !== 'latin' && first.script !== 'abjad') return;
    for (const form of ordersOf(folded.map(skeletonOf))) {
      if (form.length > MIN_SKELETON) this.skeletons[first.script].add(form, label);
    }
  }

  private addWord({ folded, script }: Word, label: string): void {
    // One Han character is romanised like many others.
    const shortest = script === 'han' ? MIN_SOUND : 2;
    // A word of another script only sounds like a common one.
    if (folded.length < shortest || (script === 'latin' && COMMON_WORDS.has(folded))) return;
    this.words.add(folded, label);
    const sound = soundOf(folded);
    if (sound.length >= MIN_SOUND) this.soundWords.add(sound, label);
    if (sound.length >= MIN_SOUND - 1) {
      for (const form of inflectSound(sound)) this.inflected.add(form, label);
    }
    if (script !== 'latin' && script !== 'abjad') return;
    const skeleton = skeletonOf(folded);
    if (skeleton.length >= MIN_SKELETON) this.skeletonWords[script].add(skeleton, label);
  }

  /** Text with every identifier replaced; `free` text also loses single words of names. */
  scrub(text: string, free: boolean): string {
    if (this.isEmpty) return text;
    const tokens = tokenise(text);
    const hits: Hit[] = [];
    for (let at = 0; at < tokens.length;) {
      const match = this.matchAt(text, tokens, at, free);
      if (match) {
        const start = tokens[at]?.start ?? 0;
        const end = tokens[at + match.length - 1]?.end ?? start;
        hits.push({ start, end, label: match.label });
      }
      at += match?.length ?? 1;
    }
    return this.scrubLiterals(mergeHits(text, hits, free));
  }

  private get isEmpty(): boolean {
    const { whole, numbers, words, literals } = this;
    return whole.isEmpty && numbers.isEmpty && words.isEmpty && literals.size === 0;
  }

  private scrubLiterals(text: string): string {
    let result = text;
    for (const [literal, label] of this.literals) result = result.replaceAll(literal, label);
    return result;
  }

  private matchAt(text: string, tokens: readonly Token[], at: number, free: boolean): Match | null {
    const token = tokens[at];
    if (!token) return null;
    const whole = this.matchWhole(tokens, at);
    if (token.isNumber) return longer(this.matchNumber(text, tokens, at), whole);
    const name = longer(whole, this.matchName(tokens, at, token, free));
    if (name) return name;
    const inside = this.whole.findInside(token.folded);
    if (inside !== undefined) return { length: 1, label: inside };
    return free ? this.matchWord(tokens, at, token) : null;
  }

  private matchWhole(tokens: readonly Token[], at: number): Match | null {
    return walk(this.whole, tokens, at, ({ folded }) => folded, {
      accepts: (form, next) =>
        !/\d/u.test(form) ||
        form.length >= MIN_UNBOUNDED ||
        (isWordStart(tokens, at) && isWordStart(tokens, next)),
    });
  }

  private matchNumber(text: string, tokens: readonly Token[], at: number): Match | null {
    const first = tokens[at];
    if (!first) return null;
    const hasPlus = /\+\s?\(?$/u.test(text.slice(Math.max(0, first.start - 3), first.start));
    let digits = '';
    let isGroupedFreely = false;
    let best: Match | null = null;
    for (let next = at; next < tokens.length; next += 1) {
      const token = tokens[next];
      const last = tokens[next - 1];
      if (!token?.isNumber || digits.length > 40) break;
      if (next > at) isGroupedFreely ||= /[.,;:\n]/u.test(text.slice(last?.end, token.start));
      digits += token.folded;
      const label = this.findNumber(digits, hasPlus);
      const isBounded = isWordStart(tokens, at) && isWordStart(tokens, next + 1);
      const isShort = digits.length < MIN_FREELY_GROUPED;
      if (label !== undefined && (!isShort || (isBounded && !isGroupedFreely))) {
        best = { length: next + 1 - at, label };
      }
    }
    return best;
  }

  private findNumber(digits: string, hasPlus: boolean): string | undefined {
    const read = readNumber(digits, hasPlus);
    for (const form of read.whole) {
      const label = this.numbers.get(form);
      if (label !== undefined) return label;
    }
    for (const form of read.national) {
      const label = this.nationals.get(form);
      if (label !== undefined) return label;
    }
    return undefined;
  }

  /** Names of several words, in another spelling; in names of others, in another script alone. */
  private matchName(
    tokens: readonly Token[],
    at: number,
    { script }: Token,
    free: boolean,
  ): Match | null {
    const sound = (index: FormIndex) =>
      walk(index, tokens, at, (each) => this.soundOf(each.folded));
    const skeleton = (index: FormIndex) =>
      walk(index, tokens, at, (each) => this.skeletonOf(each.folded));
    const isLatin = script === 'latin';
    const other = sound(isLatin ? this.sounds.other : this.sounds.latin);
    const same = free ? sound(isLatin ? this.sounds.latin : this.sounds.other) : null;
    const spelled = longer(other, same);
    if (!isLatin && script !== 'abjad') return spelled;
    return longer(spelled, skeleton(isLatin ? this.skeletons.abjad : this.skeletons.latin));
  }

  /** Single words of names. */
  private matchWord(tokens: readonly Token[], at: number, token: Token): Match | null {
    const { folded, isCapital, script } = token;
    const word = walk(this.words, tokens, at, (each) => each.folded, {
      isOneWord: true,
      accepts: (form) => form.length > 2 || isCapital,
    });
    if (word) return word;
    const label =
      this.words.findInside(folded) ??
      (isCapital ? this.soundWords.get(this.soundOf(folded)) : undefined) ??
      (script === 'other' ? this.inflected.get(this.soundOf(folded)) : undefined) ??
      (isCapital ? this.findSkeleton(token) : undefined);
    return label === undefined ? null : { length: 1, label };
  }

  private findSkeleton({ folded, script }: Token): string | undefined {
    if (script !== 'latin' && script !== 'abjad') return undefined;
    const index = this.skeletonWords[script === 'latin' ? 'abjad' : 'latin'];
    return index.get(this.skeletonOf(folded));
  }

  /** Whether the text as a whole is one of the identifiers. */
  knows(text: string): boolean {
    const joined = compact(tokenise(text));
    return [this.whole, this.numbers, this.words].some((index) => index.get(joined) !== undefined);
  }
}

/** The longest form of the index that begins with the token at `at`, tokens being joined. */
function walk(
  index: FormIndex,
  tokens: readonly Token[],
  at: number,
  keyOf: (token: Token) => string,
  rule: {
    isOneWord?: boolean;
    /** @param next the token after the form */
    accepts?: (form: string, next: number) => boolean;
  } = {},
): Match | null {
  if (index.isEmpty) return null;
  let joined = '';
  let best: Match | null = null;
  for (let next = at; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (!token || (rule.isOneWord && next > at && !token.touches)) break;
    joined += keyOf(token);
    if (joined !== '' && !index.mayBegin(joined)) break;
    const label = index.get(joined);
    if (label !== undefined && (rule.accepts?.(joined, next + 1) ?? true)) {
      best = { length: next + 1 - at, label };
    }
  }
  return best;
}
