import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ImportReport } from '../../server/contract/import-report.js';
import type { AnalysisResult } from '../../server/contract/results.js';
import { newWorkspace, type Outcome, type Workspace } from './run-vinculum.js';

const ROWS = 50_000;
const ENTITIES = 400;
const ARGS = ['import', 'links.csv', '--case', 'Big', '--create-missing', 'person', '--json'];

/** Time in which an import has begun and not ended. */
const UNDER_WAY_MS = 700;

function writeLinks(at: Workspace): void {
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const [source, target] = [(n * 7_919) % ENTITIES, (n * 104_729 + (n >> 7)) % ENTITIES];
    return `N${source},N${target},${2_000 + (n % 20)}-01-01`;
  });
  at.write('links.csv', `source,target,start\n${rows.join('\n')}\n`);
}

async function content(at: Workspace): Promise<unknown> {
  const args = ['analyse', '--case', 'Big', '--weight', 'count', '--seed', '7'];
  const { run, graph, communities, entities } = await at.json<AnalysisResult>(...args);
  return { inputHash: run.inputHash, graph, communities, entities };
}

async function interrupt(at: Workspace, signal: 'SIGINT' | 'SIGTERM'): Promise<Outcome> {
  const { child, outcome } = at.start(ARGS);
  await at.storeIsOpen();
  await sleep(UNDER_WAY_MS);
  child.kill(signal);
  return outcome;
}

test('an import that is stopped says what to do, and doing it gives the same case', async () => {
  const whole = newWorkspace();
  writeLinks(whole);
  const { code, stdout, stderr } = await whole.run(...ARGS);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ rows: ROWS, links: { created: ROWS } });
  for (const line of stderr.split('\n').filter((each) => each !== '')) {
    expect(line).toMatch(
      /^links\.csv · \d+ % · [\d,]+ rows · [\d,]+ rows\/s(?: · \d+ (?:s|min) left)?$/u,
    );
  }
  const expected = await content(whole);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const at = newWorkspace();
    writeLinks(at);
    const stopped = await interrupt(at, signal);
    expect(stopped).toMatchObject({ code: 130, stdout: '' });
    expect(stopped.stderr).toMatch(
      /^vinculum: Stopped after [\d,]+ rows\. .*run the same command again to complete it\.$/mu,
    );
    const report = JSON.parse(await at.print(...ARGS)) as ImportReport;
    expect(report.links.created + report.links.unchanged).toBe(ROWS);
    expect(report.links.unchanged).toBeGreaterThan(0);
    expect(await content(at)).toEqual(expected);
    expect(await at.json('audit', 'verify')).toMatchObject({ intact: true });
  }
});

test('while it runs, another process is told that the store is in use', async () => {
  const at = newWorkspace();
  writeLinks(at);
  const { child, outcome } = at.start(ARGS);
  await at.storeIsOpen();
  const other = await at.run('cases');
  expect(other).toMatchObject({ code: 1, stdout: '' });
  expect(other.stderr).toMatch(
    /^vinculum: The store in .* is in use by another Vinculum process\./u,
  );
  child.kill('SIGINT');
  expect((await outcome).code).toBe(130);
  expect(await at.json('cases')).toMatchObject({ cases: [{ name: 'Big' }] });
});

test('an analysis says before it begins that it will do less than asked', async () => {
  const at = newWorkspace();
  const rows = [1, 2].flatMap((step) =>
    Array.from({ length: 900 }, (_, n) => `N${n},N${(n + step) % 900}`),
  );
  at.write('links.csv', `source,target\n${rows.join('\n')}\n`);
  await at.print('import', 'links.csv', '--case', 'Big', '--create-missing', 'person');
  const { child, outcome } = at.start(['analyse', '--case', 'Big', '--null-draws', '9999']);
  child.stderr?.on('data', (text: string) => {
    if (text.includes('random networks are drawn')) child.kill('SIGINT');
  });
  const { code, stdout, stderr } = await outcome;
  expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
  expect(stderr).toMatch(
    /^For the size of the case 9,259 instead of 9,999 random networks are drawn: each takes some 11 million steps, and a comparison may take 100,000 million\.$/mu,
  );
});
