import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CommandRunner,
  type CommandRequest,
} from '../../../../server/cli/forward/command-runner.js';
import { openStore } from '../../../../server/open-store.js';

type Store = Awaited<ReturnType<typeof openStore>>;

const root = mkdtempSync(join(tmpdir(), 'vinculum-runner-'));
const data = join(root, 'data');
const desk = join(root, 'desk');
let store: Store;
let commands: CommandRunner;

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(
  argv: readonly string[],
  more: Partial<CommandRequest> & { signal?: AbortSignal } = {},
  runner = commands,
): Promise<Outcome> {
  const { signal = new AbortController().signal, ...request } = more;
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const texts = Promise.all([text(stdout), text(stderr)]);
  const asked = { argv, folder: desk, actor: 'Iris', ...request };
  const code = await runner.run(asked, { stdout, stderr, signal });
  stdout.end();
  stderr.end();
  const [out, err] = await texts;
  return { code, stdout: out, stderr: err };
}

beforeAll(async () => {
  mkdirSync(desk);
  writeFileSync(join(desk, 'people.csv'), 'id,name\nP1,Ann\nP2,Bob\nP1,\n');
  const pairs = Array.from({ length: 20_000 }, (_, n) => `N${n % 300},N${(n * 7) % 311}`);
  writeFileSync(join(desk, 'links.csv'), `source,target\n${pairs.join('\n')}\n`);
  store = await openStore(null, data);
  commands = new CommandRunner(store, data);
});

afterAll(async () => {
  await store.close();
  rmSync(root, { recursive: true });
});

describe('a command run for somebody else', () => {
  test('reads and writes where it was typed, in the name of who typed it', async () => {
    const bad = 'id,name\nP3,Cid\n,Nobody\n';
    writeFileSync(join(desk, 'more-people.csv'), bad);
    const args = ['import', 'people:more-people.csv', '--case', 'A', '--strict'];
    const imported = await run(args);
    expect(imported).toMatchObject({ code: 3, stderr: '' });
    expect(imported.stdout).toMatch(/1 row was rejected: see rejects\.csv\n$/u);
    expect(readFileSync(join(desk, 'rejects.csv'), 'utf8')).toMatch(/^file,line/u);
    expect(existsSync('rejects.csv')).toBe(false);

    expect(await run(['export', '--case', 'A', '-o', 'a.json'])).toMatchObject({ code: 0 });
    expect(readFileSync(join(desk, 'a.json'), 'utf8')).toContain('Cid');
    const { stdout } = await run(['cases', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ cases: [{ name: 'A', createdBy: 'Iris' }] });
  });

  test('leaves the store open, whatever becomes of it', async () => {
    expect(await run(['search', 'x', '--case', 'None'])).toMatchObject({ code: 2, stdout: '' });
    expect(await run(['frobnicate'])).toMatchObject({ code: 2 });
    expect(await run(['audit', 'verify'])).toMatchObject({ code: 0 });
  });

  test('names the folder of the store or none', async () => {
    expect(await run(['cases', '--data', '../data'])).toMatchObject({ code: 0 });
    const other = await run(['cases', '--data', desk]);
    expect(other).toMatchObject({ code: 2, stdout: '' });
    expect(other.stderr).toMatch(/^vinculum: The server holds another folder than /u);
  });

  test.each(['/dev/stdout', '/dev/fd/3', '/proc/self/fd/1', '../../../../../../dev/fd/1'])(
    'does not touch what %s is in this process',
    async (path) => {
      const { code, stderr } = await run(['export', '--case', 'A', '-o', path]);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: expect.stringMatching(/cannot be used while a server holds the store/u),
      });
    },
  );

  test.each(['serve', 'sign-in'])('"%s" is none of them', async (command) => {
    const outcome = await run([command]);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toMatch(/unknown command/u);
  });

  test('two at once have each their own width and exit code', async () => {
    const help = ['analyse', '--help'];
    const [narrow, wide, strict] = await Promise.all([
      run(help, { columns: 90 }),
      run(help, { columns: 160 }),
      run(['import', 'people.csv', '--case', 'A', '--strict', '--rejects', 'r.csv']),
    ]);
    const lines = ({ stdout }: Outcome): number => stdout.split('\n').length;
    expect(lines(narrow)).toBeGreaterThan(lines(wide));
    expect([narrow.code, wide.code, strict.code]).toEqual([0, 0, 3]);
  });

  test('ends after the batch at hand when the other side has left, and can be run again', async () => {
    const args = ['import', 'links.csv', '--case', 'B', '--create-missing', 'person', '--json'];
    const controller = new AbortController();
    const stopped = run(args, { signal: controller.signal });
    while ((await store.findCase('B')) === null) await new Promise(setImmediate);
    controller.abort();
    expect((await stopped).code).toBe(130);
    expect((await stopped).stderr).toMatch(/Stopped after [\d,]+ rows?\..*run the same command/u);
    const again = await run(args);
    expect(again.code).toBe(0);
    const { links } = JSON.parse(again.stdout) as { links: { created: number; unchanged: number } };
    expect(links.created).toBeGreaterThan(0);
    expect(links.created + links.unchanged).toBe(20_000);
  });

  test('ends after the batch at hand when the server is to end, and is waited for', async () => {
    const ending = new CommandRunner(store, data);
    const args = ['import', 'links.csv', '--case', 'C', '--create-missing', 'person'];
    const stopped = run(args, {}, ending);
    while ((await store.findCase('C')) === null) await new Promise(setImmediate);
    ending.cancel();
    await ending.ended();
    expect(await stopped).toMatchObject({ code: 130, stdout: '' });
    expect((await stopped).stderr).toMatch(/Stopped after [\d,]+ rows?\./u);
  });
});
