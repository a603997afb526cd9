/** Ends a command here: a server has run it, with this exit code, and all is printed. */
export class CommandForwarded extends Error {
  override readonly name = 'CommandForwarded';

  constructor(readonly exitCode: number) {
    super('a server has run the command');
  }
}
