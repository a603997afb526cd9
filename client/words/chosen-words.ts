import { countWords } from './count-words.js';

/** Those that an act is meant for, as its step is named: a single one by its name. */
export function describeChosen(chosen: readonly { readonly name: string }[]): string {
  const [only] = chosen;
  return only && chosen.length === 1 ? only.name : countWords('entity', chosen.length);
}
