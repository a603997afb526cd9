/** Characters by which a form is looked for. */
const HEAD = 3;

/** Shortest form that is found inside a longer word too: `statementpetrova`. */
const MIN_INSIDE = 6;

/** The ways an identifier can be written, each with the label that hides it. */
export class FormIndex {
  private readonly labels = new Map<string, string>();
  private readonly heads = new Set<string>();
  private readonly insides = new Map<string, Map<string, string>>();
  private longest = 0;

  get isEmpty(): boolean {
    return this.labels.size === 0;
  }

  add(form: string, label: string): void {
    if (form === '' || this.labels.has(form)) return;
    this.labels.set(form, label);
    this.longest = Math.max(this.longest, form.length);
    for (let length = 1; length <= HEAD; length += 1) this.heads.add(form.slice(0, length));
    if (form.length < MIN_INSIDE || /\d/u.test(form)) return;
    const head = form.slice(0, MIN_INSIDE);
    const inside = this.insides.get(head) ?? new Map<string, string>();
    this.insides.set(head, inside.set(form, label));
  }

  get(form: string): string | undefined {
    return this.labels.get(form);
  }

  /** Whether a form may begin with this text. */
  mayBegin(text: string): boolean {
    return text.length <= this.longest && this.heads.has(text.slice(0, HEAD));
  }

  /** Label of the first form that a word contains. */
  findInside(word: string): string | undefined {
    if (this.insides.size === 0) return undefined;
    for (let at = 0; at + MIN_INSIDE <= word.length; at += 1) {
      const forms = this.insides.get(word.slice(at, at + MIN_INSIDE));
      if (!forms) continue;
      for (const [form, label] of forms) if (word.startsWith(form, at)) return label;
    }
    return undefined;
  }
}
