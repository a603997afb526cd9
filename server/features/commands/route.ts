import { once } from 'node:events';
import { Writable } from 'node:stream';
import { AppError } from '../../errors.js';
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
  return new Writable({
    decodeStrings: false,
    defaultEncoding: 'utf8',
    write(chunk: string | Buffer, _encoding, done) {
      const line = `${JSON.stringify({ stream: name, text: chunk.toString() })}\n`;
      if (out.destroyed || out.write(line)) done();
      else {
        const resume = (): void => {
          done();
        };
        Promise.race([once(out, 'drain'), once(out, 'close')]).then(resume, resume);
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
