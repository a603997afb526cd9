import type { SheetLanguage } from '../../../contract/drawing.js';
import type { EntityKind } from '../../../contract/entity.js';
import { gradeSchemeSchema } from '../../../contract/grade.js';
import type { LinkKind } from '../../../contract/link.js';
import { sourceKindSchema } from '../../../contract/source.js';
import { ENGLISH, type SentenceKey, type SheetLanguageWords } from './english.js';
import { SPANISH } from './spanish.js';

/** A sentence that a count fills in: it has a form for one and one for more. */
type CountKey = SentenceKey extends infer Key
  ? Key extends `${infer Stem}_one`
    ? Stem
    : never
  : never;

type Values = Readonly<Record<string, string | number>>;

const LANGUAGES: Readonly<Record<SheetLanguage, SheetLanguageWords>> = {
  en: ENGLISH,
  es: SPANISH,
};

/** All that a sheet says in words of its own, in the language that was asked for. */
export class Wording {
  readonly #words: SheetLanguageWords;
  readonly #numbers: Intl.NumberFormat;

  constructor(readonly language: SheetLanguage) {
    this.#words = LANGUAGES[language];
    this.#numbers = new Intl.NumberFormat(this.#words.locale);
  }

  /** A count as the language writes it: `1,204`. */
  number(count: number): string {
    return this.#numbers.format(count);
  }

  /** A sentence with its values; they are put in once, whatever they hold. */
  say(key: SentenceKey, values: Values = {}): string {
    return this.#words.sentences[key].replaceAll(/\{(\w+)\}/gu, (_all, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? this.number(value) : value;
    });
  }

  /** `1 entity`, `1,204 entities`. */
  count(key: CountKey, count: number, values: Values = {}): string {
    return this.say(`${key}_${count === 1 ? 'one' : 'other'}`, { ...values, count });
  }

  entityKind(kind: EntityKind): string {
    return this.#words.entityKinds[kind];
  }

  linkKind(kind: LinkKind): string {
    return this.#words.linkKinds[kind];
  }

  /** What a file of a kind holds; of a kind that is not known its id. */
  sourceKind(kind: string): string {
    const known = sourceKindSchema.safeParse(kind);
    return known.success ? this.#words.sourceKinds[known.data] : kind;
  }

  /** The title of a scheme of grades; of one that is not known its id. */
  scheme(id: string): string {
    const known = gradeSchemeSchema.safeParse(id);
    return known.success ? this.#words.schemes[known.data] : id;
  }
}
