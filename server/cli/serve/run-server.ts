import { type Config, readConfig } from '../../config.js';
import { AppError } from '../../errors.js';
import { createLog } from '../../log.js';
import type { RunningServer } from '../../start-server.js';
import { findRunningServer } from '../../http/server-file.js';
import { CommandRunner } from '../forward/command-runner.js';
import { openConfiguredStore } from '../open-configured-store.js';
import { printText } from '../print.js';
import type { StoreOptions, Terminal } from '../terminal.js';
import { openBrowser } from './open-browser.js';

export interface ServeOptions extends StoreOptions {
  readonly port: number;
  readonly open?: boolean;
}

const STOPPING = 'Stopping the server (again to stop at once)…';

async function refuseSecondServer(folder: string): Promise<void> {
  const server = await findRunningServer(folder);
  if (server === null) return;
  throw new AppError(
    'store_locked',
    `A server (process ${server.pid}) has the folder ${folder} already and answers at ${server.address}. ` +
      '"vinculum sign-in" prints a link to it; Ctrl-C where it runs stops it.',
  );
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}

/**
 * Says where the server is and how to stop it. Where people sign in with the token of a file, the
 * link holds none: what is printed may be kept in a log that others read.
 */
async function greet(
  terminal: Terminal,
  server: RunningServer,
  { http }: Config,
  open: boolean,
): Promise<void> {
  const takesToken = http.tokenFile !== null;
  const link = takesToken ? server.url : server.signInLink();
  const how = takesToken ? 'sign in with the token of VINCULUM_TOKEN_FILE' : 'it signs in once';
  await printText(terminal, `Vinculum is ready: ${link} (${how}; Ctrl-C here stops the server)`);
  if (open && !(await openBrowser(link))) {
    terminal.stderr.write('No browser could be opened: copy the link.\n');
  }
}

/**
 * Serves until Ctrl-C (or SIGTERM), in the foreground. One line on standard output says where and
 * how to stop; the log goes to standard error.
 * @throws AppError for the store, a folder that another server has, or a port that is taken.
 */
export async function runServer(terminal: Terminal, options: ServeOptions): Promise<void> {
  const read = readConfig(terminal.environment);
  const config: Config = {
    ...read,
    dataFolder: options.data ?? read.dataFolder,
    actor: options.actor ?? read.actor,
  };
  const { dataFolder } = config;
  await refuseSecondServer(dataFolder);
  const log = createLog(config.logLevel);
  await terminal.untilCancelled(STOPPING, async (signal) => {
    const store = await openConfiguredStore(config, log);
    try {
      const commands = new CommandRunner(store, dataFolder);
      const parts = {
        config,
        store,
        log,
        dataFolder,
        port: options.port,
        runCommand: commands.run,
      };
      // Express and all that is loaded only where it is used.
      const { startServer } = await import('../../start-server.js');
      const server = await startServer(parts);
      try {
        await greet(terminal, server, config, options.open === true);
        await untilAborted(signal);
      } finally {
        commands.cancel();
        await server.close();
        await commands.ended();
      }
    } finally {
      await store.close();
    }
  });
}
