import type { Command } from 'commander';
import { parseCount } from '../parse-options.js';
import { runServer, type ServeOptions } from '../serve/run-server.js';
import type { Terminal } from '../terminal.js';

const DEFAULT_PORT = 4_780;
const MAX_PORT = 65_535;

/** `vinculum serve`. */
export function addServeCommand(program: Command, terminal: Terminal): void {
  program
    .command('serve')
    .summary('serve the page on this machine')
    .description(
      'Serve the page and its interface until Ctrl-C. Commands typed meanwhile go through the server.',
    )
    .option(
      '--port <n>',
      'port to listen on; 0 takes any that is free',
      parseCount(0, MAX_PORT),
      DEFAULT_PORT,
    )
    .option('--data <dir>', 'folder of the embedded store (default: $VINCULUM_DATA, else ./data)')
    .option('--actor <name>', 'who acts, for the audit log (default: $VINCULUM_ACTOR, else you)')
    .option('--open', 'open the page in the browser')
    .addHelpText('after', '\nExample:\n  vinculum serve --data ./data --open')
    .action((options: ServeOptions) => runServer(terminal, options));
}
