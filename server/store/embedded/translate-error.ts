import { AppError } from '../../errors.js';

/**
 * Turns an error of the embedded store into a sentence that says what to do. The store names its
 * errors by a code in the message (`GRAFEO-X001 … cannot be locked`); a full disk comes through as
 * the operating system's words.
 */
export function translateEmbeddedError(error: unknown, folder: string): AppError {
  if (error instanceof AppError) return error;
  // Without the folder: its name must not be taken for a part of what the store says.
  const message = (error instanceof Error ? error.message : String(error)).replaceAll(folder, '…');
  const options = { cause: error };
  if (/locked/iu.test(message)) {
    return new AppError(
      'store_locked',
      `The store in ${folder} is in use by another Vinculum process. It may be a server (vinculum serve), also one that another user runs. Wait for it to end, stop it, or choose another folder with --data.`,
      options,
    );
  }
  if (
    /no space left|ENOSPC|quota exceeded|file too large|os error 28|os error 27/iu.test(message)
  ) {
    return new AppError(
      'store_full',
      `The disk that holds ${folder} is full. Everything acknowledged so far is kept: free some space and run the same command again.`,
      options,
    );
  }
  if (/permission denied|read-only file system|os error 13|os error 30/iu.test(message)) {
    return new AppError(
      'store_failed',
      `The store in ${folder} cannot be written: ${firstLine(message)}. Check the rights on the folder, or choose another with --data.`,
      options,
    );
  }
  if (
    /corrupt|checksum|magic|damaged|not a grafeo|invalid (file|header|format|database)|deserializ|unexpected end/iu.test(
      message,
    )
  ) {
    return new AppError(
      'store_damaged',
      `The store in ${folder} is damaged and was left untouched (${firstLine(message)}). Restore the folder from a backup, or choose an empty one with --data and import again.`,
      options,
    );
  }
  return new AppError(
    'store_failed',
    `The store in ${folder} failed: ${firstLine(message)}`,
    options,
  );
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
