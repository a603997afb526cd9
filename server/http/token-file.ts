import { readFileSync, statSync } from 'node:fs';
import { AppError } from '../errors.js';

const MIN_LENGTH = 32;

/** Permission bits of the group and of others. */
const OTHERS = 0o077;

/**
 * The token in a file that only its owner may read.
 * @throws AppError `bad_input` that says what is wrong with the file, never what is in it.
 */
export function readTokenFile(path: string): string {
  const refuse = (what: string): never => {
    throw new AppError('bad_input', `VINCULUM_TOKEN_FILE: ${what}`);
  };
  let mode = 0;
  let token = '';
  try {
    ({ mode } = statSync(path));
    token = readFileSync(path, 'utf8').trim();
  } catch (error) {
    refuse(`${path} cannot be read (${String((error as NodeJS.ErrnoException).code)})`);
  }
  // Windows keeps no such bits.
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
    refuse(`others may read ${path}: run "chmod 600" on it`);
  }
  if (!/^[\w.~+/=-]+$/u.test(token)) refuse('only letters, digits and . _ ~ + / = - make a token');
  if (token.length < MIN_LENGTH) refuse(`a token needs ${MIN_LENGTH} characters or more`);
  return token;
}
