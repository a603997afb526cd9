import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../errors.js';

const ELSEWHERE = 'Name another place with --rejects.';

async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/**
 * Refuses, before the first row is read, a place where rejects could not be listed afterwards, or
 * where the list would replace a file that is being imported.
 * @throws AppError `bad_input`.
 */
export async function checkRejectsPath(path: string, inputs: readonly string[]): Promise<void> {
  const refuse = (what: string): never => {
    throw new AppError(
      'bad_input',
      `Rejected rows cannot be listed in ${path}: ${what}. ${ELSEWHERE}`,
    );
  };
  const folder = dirname(path);
  const existing = await stat(path).catch(() => null);
  if (existing === null) {
    const parent = await stat(folder).catch(() => null);
    if (!parent) refuse(`the folder ${folder} does not exist`);
    else if (!parent.isDirectory()) refuse(`${folder} is no folder`);
    else if (!(await isWritable(folder))) refuse(`the folder ${folder} cannot be written`);
    return;
  }
  if (existing.isDirectory()) refuse('that is a folder');
  const target = await realpath(path);
  for (const input of inputs) {
    if ((await realpath(input).catch(() => null)) === target) refuse('that file is to be imported');
  }
  if (!(await isWritable(path))) refuse('it cannot be written');
}

const FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The rows are in the case, their rejects nowhere: what to do about it. */
export function explainRejectsError(error: unknown, path: string): AppError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reason = FULL.has(code)
    ? 'there is no room left'
    : `it cannot be written (${String(code)})`;
  return new AppError(
    'store_failed',
    `The files were read to their end, but the rejected rows could not be listed in ${path}: ${reason}. ` +
      `${ELSEWHERE.slice(0, -1)} and run the same command again: nothing is imported twice.`,
    { cause: error },
  );
}
