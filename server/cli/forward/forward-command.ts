import { ENDPOINTS } from '../../contract/endpoints.js';
import type { ServerFile } from '../../contract/server-file.js';
import { AppError } from '../../errors.js';
import type { Terminal } from '../terminal.js';
import { callServer } from './call-server.js';
import type { CommandRequest } from './command-runner.js';
import { copyOutput } from './copy-output.js';

function explain(error: unknown, address: string): AppError {
  return new AppError(
    'store_unreachable',
    `The server at ${address} was lost before the command had ended. Everything acknowledged so far is kept: run the same command again.`,
    { cause: error },
  );
}

/**
 * Has a server run a command, and copies what it prints to the terminal; its exit code. Aborting
 * leaves the server, which then ends the command after the batch at hand.
 * @throws AppError `cancelled`, or `store_unreachable` where the server refuses or is lost.
 */
export async function forwardCommand(
  server: ServerFile,
  request: CommandRequest,
  terminal: Pick<Terminal, 'stdout' | 'stderr'>,
  signal?: AbortSignal,
): Promise<number> {
  let exitCode: number | null;
  try {
    const reply = await callServer(server, `/api${ENDPOINTS.runCommand.path}`, request, signal);
    exitCode = await copyOutput(reply, terminal);
    reply.destroy();
  } catch (error) {
    if (signal?.aborted)
      throw new AppError(
        'cancelled',
        'Stopped. Everything acknowledged so far is kept: run the same command again to complete it.',
        { cause: error },
      );
    throw error instanceof AppError ? error : explain(error, server.address);
  }
  if (exitCode === null) throw explain(undefined, server.address);
  return exitCode;
}
