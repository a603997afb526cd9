import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AnalysisResult } from '../../server/contract/results.js';
import { DEMO_CASE, leaksIn, protectedNames, readDemoFile, truth } from '../helpers/demo-files.js';
import { expectRefusal, newSharedProcessWorkspace } from './run-vinculum.js';

const at = newSharedProcessWorkspace();
const IN_CASE = ['--case', DEMO_CASE];

/** A victim with a phone, and what a careless file says of them. */
const victims = new Set(truth.people.victims);
const phone = readDemoFile('phones.csv').find(({ holder = '' }) => victims.has(holder))!;
const victim = phone['holder']!;
const number = phone['number']!;
const name = readDemoFile('people.csv').find(({ id }) => id === victim)!['name']!;
const controller = truth.people.exploitedIn.find((each) => each.victim === victim)!.controller;

/** Rows that cannot be taken, each naming the victim where they fail. */
function writeFaultyFiles(folder: string): string[] {
  return [
    at.write(
      `${folder}/people.csv`,
      `id,name,birth_date,role,notes\n${victim},${name}\0,1999-13-01,identified_victim,\n`,
    ),
    at.write(`${folder}/phones.csv`, `id,number,imei,holder\nPH900,${number}\0,1,${victim}\n`),
    at.write(`${folder}/roles.csv`, `person,role,child\n${victim},victim of ${name},${name}\n`),
    at.write(
      `${folder}/calls.csv`,
      `id,from,to,at,type\nX1,${number},+1 999,2024-01-01T00:00Z,call\nX2,PH900,${number}\0,2024-01-01,call,${name}\n`,
    ),
    at.write(
      `${folder}/links.csv`,
      `source,target,kind,weight,notes\n${victim},${controller},met ${name},1,\n${name},${controller},knows,${name},\n`,
    ),
  ];
}

let pseudonym = '';

beforeAll(async () => {
  const result = await at.json<AnalysisResult>('demo');
  const hidden = result.entities.filter(
    ({ kind, isProtected }) => isProtected && kind === 'person',
  );
  pseudonym = hidden[0]!.id;
}, 60_000);

describe('nobody who is protected is named', () => {
  test.each([
    ['expand', ['expand', controller]],
    ['expand, as document', ['expand', controller, '--json']],
    ['search of a name', ['search', name]],
    ['search of a name, as document', ['search', name, '--json']],
    ['search of a number', ['search', number]],
    ['path', ['path', controller, 'T04', '--count', '5']],
    ['path, as document', ['path', controller, 'T04', '--count', '5', '--json']],
    ['analysis of everything', ['analyse', '--top', '5000']],
    ['analysis of everything, as document', ['analyse', '--json']],
    [
      'groups put to every test, as document',
      ['analyse', '--json', '--top', '100', '--levels', '--consensus', '--null-draws', '19'],
    ],
    ['export', ['export']],
  ])('%s', async (_title, args) => {
    const { code, stdout, stderr } = await at.run(...args, ...IN_CASE);
    expect(code).toBe(0);
    const typed = args.filter((arg) => arg === name || arg === number);
    expect(leaksIn(stdout + stderr).filter((leak) => !typed.includes(leak))).toEqual([]);
  });

  test.each(['csv', 'graphml', 'gexf'])('in the export as %s', async (format) => {
    await at.print('export', ...IN_CASE, '--format', format, '-o', `out-${format}`);
    const files =
      format === 'csv'
        ? ['entities', 'links'].map((table) => `out-csv/${table}.csv`)
        : [`out-${format}`];
    for (const file of files) expect(leaksIn(readFileSync(at.path(file), 'utf8'))).toEqual([]);
  });

  test('expanding by pseudonym works; by real id or number it does not', async () => {
    const shown = await at.print('expand', pseudonym, ...IN_CASE);
    expect(shown).toMatch(new RegExp(`^Protected person .* ${pseudonym}$`, 'mu'));
    expect(leaksIn(shown)).toEqual([]);
    for (const given of [victim, number]) {
      expectRefusal(await at.run('expand', given, ...IN_CASE), 2, /found by their pseudonym/u);
    }
  });

  test.each([
    ['an import', [...IN_CASE, '--json']],
    ['a dry run', [...IN_CASE, '--dry-run']],
    ['a dry run into a new case', ['--case', 'New', '--dry-run', '--json']],
    ['an import into a new case', ['--case', 'New 2']],
  ])('in the report and the rejects of %s', async (_title, where) => {
    const files = writeFaultyFiles('faulty');
    const { code, stdout, stderr } = await at.run('import', ...files, ...where);
    expect(code).toBe(0);
    expect(leaksIn(stdout + stderr)).toEqual([]);
    const rejects = at.read('rejects.csv');
    expect(leaksIn(rejects)).toEqual([]);
    expect(at.rejects().length).toBeGreaterThanOrEqual(5);
    expect(rejects).toContain('(hidden)');
  });

  test('in the report of a dry run that is the first to tell who is a victim', async () => {
    const files = [
      at.write(
        'dry/people.csv',
        `id,name,birth_date\n${victim},${name},1990\n${victim},${name},1991\n`,
      ),
      at.write('dry/roles.csv', `person,role\n${victim},witness\n`),
      at.write('dry/links.csv', `source,target,weight\n${victim},${victim},about ${name}\n`),
    ];
    const { stdout } = await at.run('import', ...files, '--case', 'Dry', '--dry-run', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ rejectedRows: 1 });
    expect(leaksIn(stdout + at.read('rejects.csv'))).toEqual([]);
  });
});

describe('ranks', () => {
  test.each([
    ['under pseudonyms', []],
    ['with real names', ['--show-protected', 'risk assessment, file 12']],
  ])('tell nothing of who is protected, %s', async (_title, names) => {
    const args = ['analyse', ...IN_CASE, '--projection', 'actors', ...names];
    const { entities } = await at.json<AnalysisResult>(...args);
    const people = entities.filter(({ kind }) => kind === 'person');
    const hidden = people.filter(({ isProtected }) => isProtected);
    expect(hidden.length).toBeGreaterThan(40);
    expect(hidden.some(({ betweenness }) => betweenness > 0)).toBe(true);
    expect(hidden.filter((each) => 'rankInKind' in each)).toEqual([]);
    const open = people.filter(({ isProtected }) => !isProtected);
    for (const { betweenness, rankInKind } of open) {
      const above = open.filter((each) => each.betweenness > betweenness).length;
      expect(rankInKind).toBe(above + 1);
    }
    const text = await at.print(...args, '--top', '5000');
    expect(text).toMatch(/\d+ protected entities are in no ranking/u);
  });
});

describe('--show-protected', () => {
  test('shows real names for a reason, which the log keeps', async () => {
    const reason = ['--show-protected', 'risk assessment, file 12'];
    const result = await at.json<AnalysisResult>('analyse', ...IN_CASE, ...reason);
    const names = new Set(result.entities.map((entity) => entity.name));
    expect(protectedNames.filter((each) => names.has(each)).length).toBeGreaterThan(40);
    const shown = await at.print('expand', victim, ...IN_CASE, ...reason);
    expect(shown).toContain(`${name} · person · ${victim}`);
    expect(await at.print('audit', 'verify')).toMatch(/^The audit log is intact: /u);
    expect(await at.json('audit', 'verify')).toMatchObject({ intact: true, problems: [] });
  });

  test.each([
    ['an empty reason', ['--show-protected', ''], /needs a reason/u],
    ['blanks', ['--show-protected', '   '], /needs a reason/u],
    ['the next option', ['--show-protected', '--json'], /reason in words/u],
    ['nothing', ['--show-protected'], /argument missing/u],
  ])('is refused with %s', async (_title, option, sentence) => {
    expectRefusal(await at.run('expand', victim, ...IN_CASE, ...option), 2, sentence);
  });
});
