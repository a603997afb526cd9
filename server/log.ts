import pino, { type Logger } from 'pino';

export type { Logger };

/**
 * The program's log: one JSON object a line on standard error, for operators. It tells what the
 * program does (retries, durations, counts) and never what a case holds: no names, ids or values.
 */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}
