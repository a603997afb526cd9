import { AppError } from '../errors.js';
import type { Mask } from './mask.js';

/**
 * Waits for work on a case whose failure may name a record: the sentence passes through the mask, too.
 *
 * @throws whatever the work throws, an `AppError` with its message masked.
 */
export async function maskFailure<Result>(mask: Mask, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, mask.text(error.message), { cause: error });
  }
}
