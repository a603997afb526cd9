import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectRefusal, newWorkspace } from './run-vinculum.js';

const at = newWorkspace();
const IN_CASE = ['--case', 'A'];
const FULL = '/dev/full';
const isRoot = process.getuid?.() === 0;

beforeAll(async () => {
  at.write('people.csv', 'id,name\nP1,Ann\nP2,Bob\n');
  at.write('links.csv', 'source,target\nP1,P2\nP1,Nobody\n');
  const pairs = Array.from({ length: 3_000 }, (_, n) => `P${n + 1},P${n + 2}`).join('\n');
  at.write('many-links.csv', `source,target\n${pairs}\n`);
  await at.print(
    'import',
    'people.csv',
    'many-links.csv',
    ...IN_CASE,
    '--create-missing',
    'person',
  );
});

describe('a store that cannot be used', () => {
  test('a file in place of the folder', async () => {
    const outcome = await at.run('cases', '--data', 'people.csv');
    expectRefusal(outcome, 1, /The data folder people\.csv cannot be used: .*--data/u);
    expect(at.read('people.csv')).toMatch(/^id,name/u);
  });

  test('a corrupt file is left as it is', async () => {
    at.write('corrupt/graph.grafeo', 'this is no graph\n'.repeat(500));
    const outcome = await at.run('cases', '--data', 'corrupt');
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toMatch(/The store in corrupt is damaged and was left untouched/u);
    expect(at.read('corrupt/graph.grafeo')).toBe('this is no graph\n'.repeat(500));
  });

  test.skipIf(isRoot)('a folder that may not be written', async () => {
    mkdirSync(at.path('sealed'));
    chmodSync(at.path('sealed'), 0o500);
    const outcome = await at.run('cases', '--data', 'sealed/data');
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toMatch(/cannot be used|cannot be written/u);
  });

  test('a Neo4j that does not answer', async () => {
    const down = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_RETRY_SECONDS: '1' };
    const outcome = await at.runWith(down, 'cases');
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toMatch(
      /Neo4j at bolt:\/\/127\.0\.0\.1:1 does not answer\. .*run the same/u,
    );
  });

  test.each([
    ['NEO4J_URI', 'http://127.0.0.1:1'],
    ['NEO4J_RETRY_SECONDS', 'soon'],
    ['VINCULUM_LOG_LEVEL', 'loud'],
  ])('a senseless %s', async (variable, value) => {
    const outcome = await at.runWith({ [variable]: value }, 'cases');
    expectRefusal(outcome, 2, new RegExp(`${variable}: `, 'u'));
  });
});

describe('an output that cannot be written', () => {
  test.skipIf(!existsSync(FULL))('no room for the export', async () => {
    const outcome = await at.run('export', ...IN_CASE, '--format', 'gexf', '-o', FULL);
    expectRefusal(outcome, 1, /There is no room left for \/dev\/full/u);
  });

  test('no folder for the export', async () => {
    const outcome = await at.run('export', ...IN_CASE, '-o', 'no/out.json');
    expectRefusal(outcome, 2, /no\/out\.json lies in a folder that does not exist/u);
  });

  test.skipIf(!existsSync(FULL))('no room for the rejects: the rows are in the case', async () => {
    const outcome = await at.run('import', 'links.csv', ...IN_CASE, '--rejects', FULL);
    expectRefusal(
      outcome,
      1,
      /could not be listed in \/dev\/full: there is no room left.*run the same/u,
    );
    const again = await at.print('import', 'links.csv', ...IN_CASE, '--rejects', 'r.csv');
    expect(again).toMatch(/links +0 +0 +1\n/u);
    expect(at.rejects('r.csv')).toMatchObject([{ value: 'Nobody' }]);
  });

  test.each([
    ['analyse', ['analyse', ...IN_CASE, '--json']],
    ['export', ['export', ...IN_CASE]],
    ['help', ['import', '--help']],
  ])('a reader that leaves early: %s', async (_title, args) => {
    const { child, outcome } = at.start(args);
    child.stdout?.destroy();
    const { code, stderr } = await outcome;
    expect(stderr).not.toMatch(/\n\s+at |Unhandled|EPIPE/u);
    expect([0, 130]).toContain(code);
  });

  test('nobody listens on standard error', async () => {
    const { child, outcome } = at.start(['import', 'people.csv', '--case', '../x']);
    child.stderr?.destroy();
    expect((await outcome).code).toBe(2);
  });
});

test('nothing is left in the folder but what was asked for', () => {
  const store = join(at.data, 'graph.grafeo');
  expect(existsSync(store)).toBe(true);
  expect(readFileSync(at.path('people.csv'), 'utf8')).toMatch(/^id,name/u);
  expect(at.has('rejects.csv')).toBe(false);
});
