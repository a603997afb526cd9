import { json } from 'node:stream/consumers';
import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import { ENDPOINTS } from '../../contract/endpoints.js';
import { AppError } from '../../errors.js';
import { findRunningServer } from '../../http/server-file.js';
import { callServer } from '../forward/call-server.js';
import { printJson, printText } from '../print.js';
import type { Terminal } from '../terminal.js';

/** `vinculum sign-in`. */
export function addSignInCommand(program: Command, terminal: Terminal): void {
  program
    .command('sign-in')
    .summary('a new link that signs a browser in at the running server')
    .option('--data <dir>', 'folder of the server (default: $VINCULUM_DATA, else ./data)')
    .option('--json', 'print one JSON document on standard output')
    .addHelpText('after', '\nExample:\n  vinculum sign-in')
    .action(async (options: { data?: string; json?: boolean }) => {
      const folder = options.data ?? readConfig(terminal.environment).dataFolder;
      const server = await findRunningServer(folder);
      if (server === null) {
        throw new AppError(
          'not_found',
          `No server of yours has the folder ${folder}. Start one with: vinculum serve`,
        );
      }
      const { path, reply } = ENDPOINTS.createSignInLink;
      const link = reply.parse(await json(await callServer(server, `/api${path}`, {})));
      if (options.json === true) await printJson(terminal, link);
      else await printText(terminal, link.url);
    });
}
