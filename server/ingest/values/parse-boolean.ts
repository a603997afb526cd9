import { Fault, type Parsed } from '../fault.js';

const WORDS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  '1': true,
  false: false,
  no: false,
  '0': false,
};

export function parseBoolean(text: string): Parsed<boolean> {
  const word = text.toLowerCase();
  const value = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  return value ?? new Fault('not true or false (yes and no, 1 and 0 are taken too)');
}
