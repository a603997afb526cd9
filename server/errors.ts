/** What kind of trouble it is; the CLI derives its exit code from it, the API its status. */
export type ErrorCode =
  | 'bad_input'
  | 'not_found'
  | 'conflict'
  | 'cancelled'
  | 'too_large'
  | 'analysis_failed'
  | 'store_locked'
  | 'store_damaged'
  | 'store_unreachable'
  | 'store_full'
  | 'store_failed';

/**
 * An error whose message is written for the person at the screen: what happened and what to do.
 * It never holds personal data of a case beyond what that person typed.
 */
export class AppError extends Error {
  override readonly name: string = 'AppError';
  /** Of a conflict: what is there now (null = nothing), for whoever has to decide. */
  readonly current: unknown;

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown; current?: unknown },
  ) {
    super(message, options);
    this.current = options?.current;
  }
}
