import { once } from 'node:events';
import { Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { AppError } from '../../errors.js';
import { waitForDrain } from '../../wait-for-drain.js';
import { type Route, route } from '../../http/route.js';

/** Runs a command line here; the exit code. Handed in by whoever knows the command line. */
export type RunCommand = (
  request: {
    argv: string[];
    folder: string;
    actor: string;
    columns?: number | undefined;
    screenColumns?: number | undefined;
  },
  io: { stdout: Writable; stderr: Writable; signal: AbortSignal },
) => Promise<number>;

/** A stream whose text goes out as lines of JSON, no faster than they are read. */
function asLines(name: 'stdout' | 'stderr', out: Writable): Writable {
  const decoder = new StringDecoder('utf8');
  return new Writable({
    decodeStrings: false,
    write(given: string | Buffer, _encoding, done) {
      // A character may lie across two pieces.
      const chunk = typeof given === 'string' ? given : decoder.write(given);
      const line = `${JSON.stringify({ stream: name, text: chunk })}\n`;
      if (out.destroyed || out.write(line)) done();
      else {
        waitForDrain(out).then(() => {
          done();
        }, done);
      }
    },
  });
}

/** Commands of the command line, run here because the server holds the store. */
export function commandRoutes(runCommand: RunCommand | undefined): Route[] {
  return [
    route('runCommand', async ({ body, signal, openStream }) => {
      if (!runCommand) throw new AppError('bad_input', 'This server runs no commands.');
      const out = openStream('application/x-ndjson');
      const io = { stdout: asLines('stdout', out), stderr: asLines('stderr', out), signal };
      const exit = await runCommand(body, io);
      for (const stream of [io.stdout, io.stderr]) {
        stream.end();
        if (!stream.writableFinished) await once(stream, 'finish');
      }
      if (!out.destroyed) out.write(`${JSON.stringify({ exit })}\n`);
    }),
  ];
}
