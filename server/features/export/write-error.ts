import { AppError } from '../../errors.js';

/** What to do about an error of the operating system, by its code. */
const ADVICE: Readonly<Record<string, string>> = {
  EACCES: 'may not be written by you: choose another place, or ask who owns it',
  EPERM: 'may not be written by you: choose another place, or ask who owns it',
  EROFS: 'lies on a file system that cannot be written: choose another place',
  EISDIR: 'is a folder: name a file in it',
  ENOTDIR: 'lies below a file, not a folder: choose another place',
  EEXIST: 'is a file: name a folder',
  ENOENT: 'lies in a folder that does not exist: make it first',
  ENAMETOOLONG: 'is too long a name: choose a shorter one',
};

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The error as one for the person at the screen; those of the store pass as they are. */
export function explainWriteError(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  const advice = ADVICE[code];
  if (advice !== undefined)
    return new AppError('bad_input', `${path} ${advice}.`, { cause: error });
  if (FULL.has(code)) {
    const message = `There is no room left for ${path}: free some, or choose another place. Nothing was written.`;
    return new AppError('store_failed', message, { cause: error });
  }
  if (code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE') {
    const message = 'The reader of the output left before the export was complete.';
    return new AppError('cancelled', message, { cause: error });
  }
  if (code === 'EIO' || code === 'EBUSY') {
    const message = `${path} could not be written (${code}): choose another place. Nothing was written.`;
    return new AppError('store_failed', message, { cause: error });
  }
  return error;
}
