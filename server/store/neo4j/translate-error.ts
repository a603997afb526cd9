import { AppError } from '../../errors.js';

/** Turns an error of Neo4j or its driver into a sentence that says what to do. */
export function translateNeo4jError(error: unknown, uri: string): AppError {
  if (error instanceof AppError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = (error as { code?: unknown }).code;
  const options = { cause: error };
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
    return new AppError(
      'store_unreachable',
      `Neo4j at ${uri} does not answer. Everything acknowledged so far is kept: start the server (or correct NEO4J_URI) and run the same command again.`,
      options,
    );
  }
  if (typeof code === 'string' && code.startsWith('Neo.ClientError.Security')) {
    return new AppError(
      'store_unreachable',
      `Neo4j at ${uri} refused the sign-in. Check NEO4J_USER and NEO4J_PASSWORD.`,
      options,
    );
  }
  if (/no space left|disk.*full/iu.test(message)) {
    return new AppError(
      'store_full',
      `The disk of Neo4j at ${uri} is full. Everything acknowledged so far is kept: free some space and run the same command again.`,
      options,
    );
  }
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    return new AppError(
      'conflict',
      'Somebody else wrote the same at the same time. Nothing is lost: run the same command again.',
      options,
    );
  }
  return new AppError(
    'store_failed',
    `Neo4j at ${uri} failed: ${message.split('\n', 1)[0]}`,
    options,
  );
}
