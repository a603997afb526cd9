import { toListWord } from '../values/parse-role.js';
import type { Row } from './row.js';

/** The word of a list that a column gives; another word is kept as it stands and warned of. */
export function readListed(
  row: Row,
  column: 'type' | 'what' | 'channel',
  list: readonly string[],
): string | undefined {
  const text = row.text(column);
  if (text === '') return undefined;
  const word = toListWord(text);
  if (list.includes(word)) return word;
  row.warn(`unknown_${column}`, `${column} is none of ${list.join(', ')} and kept as it stands`);
  return text;
}
