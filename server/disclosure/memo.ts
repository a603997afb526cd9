/** Entries that are kept at most. */
const CAPACITY = 20_000;

/** Longer texts are seldom met twice. */
const MAX_LENGTH = 200;

/** A function of a text that remembers its latest answers: the words of a case repeat. */
export function memoise<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > MAX_LENGTH) return compute(text);
    let answer = known.get(text);
    if (answer === undefined) {
      answer = compute(text);
      if (known.size >= CAPACITY) known.clear();
      known.set(text, answer);
    }
    return answer;
  };
}
