import { MAX_ID_LENGTH } from '../../contract/entity.js';
import { Fault, type Parsed } from '../fault.js';

/** An id or a reference to one, as it stands: spaces, quotes and emoji belong to it. */
export function parseIdentifier(text: string): Parsed<string> {
  if (text === '') return new Fault('is empty');
  if (text.length > MAX_ID_LENGTH) {
    return new Fault(`${text.length} characters, an id has at most ${MAX_ID_LENGTH}`);
  }
  return /\p{Cc}/u.test(text) ? new Fault('control characters cannot be part of an id') : text;
}
