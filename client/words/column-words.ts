import { i18n } from '../i18n/i18n.js';
import type { ENGLISH } from '../i18n/resources.js';

/** Columns of the tables that have a name of their own. */
type Column = keyof typeof ENGLISH.words extends infer Key
  ? Key extends `column_${infer Name}`
    ? Name
    : never
  : never;

export function columnTitle(column: Column): string {
  return i18n.t(`words:column_${column}`);
}

export function directionWords(isDirected: boolean): string {
  return i18n.t(isDirected ? 'words:directed' : 'words:undirected');
}
