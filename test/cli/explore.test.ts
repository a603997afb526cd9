import { beforeAll, expect, test } from 'vitest';
import type { PathsView } from '../../server/contract/paths.js';
import type { ExpansionView, SearchView } from '../../server/contract/views.js';
import { expectRefusal, newSharedProcessWorkspace } from './run-vinculum.js';

const at = newSharedProcessWorkspace();
const IN_CASE = ['--case', 'A'];

beforeAll(async () => {
  at.write('people.csv', 'id,name\nP1,Zoltán Szeder\nP2,Ana Petrova\nP3,Ana Pop\nP4,Lone\n');
  at.write('phones.csv', 'id,number,holder\nH1,+44 7700 900001,P1\nH2,+44 7700 900002,P2\n');
  at.write('calls.csv', 'from,to,at\nH1,H2,2024-01-01T10:00Z\nH1,H2,2024-01-02\n');
  at.write('links.csv', 'source,target,kind\nP2,P3,knows\n');
  at.write('roles.csv', 'person,role,from\nP4,gate keeper,2023\n');
  await at.print('import', 'people.csv', 'phones.csv', 'calls.csv', 'links.csv', ...IN_CASE);
  await at.print('import', 'roles.csv', ...IN_CASE);
});

test('search finds beginnings of words, whatever their order and accents', async () => {
  const view = await at.json<SearchView>('search', 'szed zol', ...IN_CASE);
  expect(view.hits).toEqual([{ id: 'P1', kind: 'person', name: 'Zoltán Szeder' }]);
  const table = await at.print('search', 'ana', ...IN_CASE, '--limit', '1');
  expect(table).toMatch(/P[23] +person +Ana P.*\nThere are more: raise --limit\./u);
  expect(await at.print('search', 'zzz', ...IN_CASE)).toMatch(/^Nothing found/u);
});

test('expand shows what is stated, by which row, and true totals', async () => {
  const view = await at.json<ExpansionView>('expand', '+447700900001', ...IN_CASE);
  expect(view).toMatchObject({ entity: { id: 'H1' }, shown: 2, total: 2, totalLinks: 3 });
  const table = await at.print('expand', 'H1', ...IN_CASE, '--limit', '1');
  expect(table).toMatch(/1 of 2 neighbours, by number of links \(3 links in all\)/u);
  expect(table).toContain('stated by: source 2 row 1');
  expect(table).toMatch(/H2 .* → calls ×2/u);
  expect(table).toMatch(/source 2: phones\.csv \(SHA-256 [\da-f]{16}…\)/u);
  expect(table).not.toContain('links.csv');
  expect(await at.print('expand', 'P4', ...IN_CASE)).toContain('No links are recorded.');
});

test('a role that is on no list stands in the words of the record', async () => {
  expect(await at.print('expand', 'P4', ...IN_CASE)).toContain(
    'role: unknown "gate keeper" from 2023 (source 5, row 1)',
  );
});

test('path gives each step the records that it rests on', async () => {
  const view = await at.json<PathsView>('path', 'P1', 'P3', ...IN_CASE);
  expect(view.paths).toMatchObject([{ length: 4 }]);
  const text = await at.print('path', 'P1', 'P3', ...IN_CASE);
  expect(text).toMatch(/^Path 1, 4 links: Zoltán Szeder – \+44 7700 900001 – /u);
  expect(text).toMatch(/Ana Petrova – Ana Pop\n {4}knows \(source 4 row 1\)/u);
  const none = await at.print('path', 'P1', 'P4', ...IN_CASE, '--max-length', '1');
  expect(none).toMatch(/^No path of at most 1 link between Zoltán Szeder and Lone is recorded\./u);
});

test.each([
  ['expand of nothing', ['expand', 'P99'], /nothing with the id or number "P99"/u],
  ['path to itself', ['path', 'P1', 'P1'], /Both ends are the same/u],
  ['path to nothing', ['path', 'P1', 'P99'], /"P99"/u],
  ['a limit of zero', ['search', 'a', '--limit', '0'], /from 1 to 1,000/u],
  ['an unknown run', ['runs', 'x'], /no run "x"/u],
  ['a deletion without --yes', ['delete'], /cannot be undone: say so with --yes/u],
  ['an unknown format', ['export', '--format', 'xls'], /Formats: json, csv, graphml, gexf/u],
  ['csv on standard output', ['export', '--format', 'csv'], /-o FOLDER/u],
  ['two documents at once', ['export', '--format', 'gexf', '--json'], /say -o FILE/u],
])('refuses %s', async (_title, args, sentence) => {
  expectRefusal(await at.run(...args, ...IN_CASE), 2, sentence);
});

test('export writes to standard output or a file, and says what', async () => {
  const { code, stdout, stderr } = await at.run('export', ...IN_CASE);
  expect(code).toBe(0);
  expect(stderr).toBe('Exported 6 entities and 5 links as json.\n');
  await at.print('export', ...IN_CASE, '-o', 'a.json');
  expect(at.read('a.json')).toBe(stdout);
  expect(JSON.parse(stdout)).toMatchObject({ case: 'A' });
  const outcome = await at.json('export', ...IN_CASE, '--format', 'graphml', '-o', 'a.graphml');
  expect(outcome).toEqual({
    case: 'A',
    entities: 6,
    links: 5,
    format: 'graphml',
    output: 'a.graphml',
  });
  expect(at.read('a.graphml')).toMatch(/^<\?xml/u);
});

test('delete removes the case and keeps the log', async () => {
  at.write('other-people.csv', 'id,name\nP1,Ann\n');
  await at.print('import', 'other-people.csv', '--case', 'Gone');
  expect(await at.print('delete', '--case', 'Gone', '--yes')).toMatch(
    /^Deleted the case "Gone"\./u,
  );
  expect(await at.json('cases')).toMatchObject({ cases: [{ name: 'A' }] });
  const verdict = await at.json<{ intact: boolean; purged: number }>('audit', 'verify');
  expect(verdict.intact).toBe(true);
  expect(verdict.purged).toBeGreaterThan(0);
  expectRefusal(await at.run('expand', 'P1', '--case', 'Gone'), 2, /There is no case "Gone"/u);
});
