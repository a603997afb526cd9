import { beforeAll, describe, expect, test } from 'vitest';
import type { ImportReport } from '../../server/contract/import-report.js';
import type { AnalysisResult } from '../../server/contract/results.js';
import type { CaseView } from '../../server/contract/views.js';
import { DEMO_CASE, demoPaths, leaksIn, truth } from '../helpers/demo-files.js';
import { newWorkspace, type Outcome } from './run-vinculum.js';

const KINDS_OF_ENTITIES =
  /^(?:people|companies|phones|accounts|touchpoints|places|vehicles|documents|bookings|adverts|interventions)\.csv$/u;

interface Cases {
  readonly cases: readonly CaseView[];
}

describe('vinculum demo', () => {
  const at = newWorkspace();
  let first: Outcome;
  let second: Outcome;
  let before: Cases;
  let after: Cases;

  beforeAll(async () => {
    first = await at.run('demo');
    before = await at.json<Cases>('cases');
    second = await at.run('demo', '--json');
    after = await at.json<Cases>('cases');
  }, 60_000);

  test('prints groups and central people, the planted brokers among the first ten', () => {
    expect(first.code).toBe(0);
    const [, people = ''] = /recorded data\): people\n(.*?)\n\n/su.exec(first.stdout) ?? [];
    expect(people.split('\n')).toHaveLength(11);
    for (const { id } of truth.network.brokers) expect(people).toContain(` ${id} `);
    expect(first.stdout).toMatch(/^Case "Operation Lantern \(demo\)" · projection "actors"/u);
    expect(first.stdout).toMatch(/Densely linked groups in the records \(Louvain, modularity 0\./u);
  });

  test('the second time nothing is new', () => {
    expect(first.stderr).toMatch(/Read 7,589 rows of 22 files in .* s: 8,230 .* are new\./u);
    expect(second.stderr).toMatch(/Read 7,589 rows of 22 files in .* s: nothing is new\./u);
    expect(after).toEqual(before);
    expect(after.cases).toMatchObject([{ name: DEMO_CASE, entities: 1_208, links: 7_022 }]);
  });

  test('the document has the brokers first too, and each measure', () => {
    const result = JSON.parse(second.stdout) as AnalysisResult;
    const people = result.entities.filter(
      ({ kind, isProtected }) => kind === 'person' && !isProtected,
    );
    const firstTen = people.slice(0, 10).map(({ id }) => id);
    expect(firstTen).toEqual(expect.arrayContaining(truth.network.brokers.map(({ id }) => id)));
    expect(Object.keys(people[0]!)).toEqual(
      expect.arrayContaining(
        'id kind name component community degree strength betweenness betweennessNormalized closeness harmonic pageRank eigenvector core'.split(
          ' ',
        ),
      ),
    );
    const members = result.communities.items.flatMap((item) => item.members);
    expect(members.toSorted()).toEqual(result.entities.map(({ id }) => id).toSorted());
    expect(result.communities.items).toHaveLength(result.communities.count);
  });

  test('names no victim and no witness', () => {
    expect(leaksIn(first.stdout + first.stderr)).toEqual([]);
    expect(leaksIn(second.stdout + second.stderr)).toEqual([]);
  });

  test('lines are no longer than a terminal is wide, tables aside, and no blank lines double', () => {
    const isTable = (line: string) => /^\s+(?:\d+|rank)\s{3}/u.test(line);
    const wide = first.stdout.split('\n').filter((line) => line.length > 100 && !isTable(line));
    expect(wide).toEqual([]);
    expect(first.stdout).not.toMatch(/\n\n\n|\(s\)/u);
  });
});

describe('the files of the demo case', () => {
  test('are read row for row, none rejected, to the entities they declare', async () => {
    const at = newWorkspace();
    const report = await at.json<ImportReport>('import', ...demoPaths(), '--case', 'Lantern');
    const rows = Object.fromEntries(report.files.map((file) => [file.file, file.rows]));
    const stated = Object.entries(truth.counts).map(([file, count]) => [file, count.rows]);
    expect(rows).toEqual(Object.fromEntries(stated));
    expect(report).toMatchObject({ case: 'Lantern', rejectedRows: 0, rejectsFile: null });
    expect(at.has('rejects.csv')).toBe(false);
    const declared = Object.entries(truth.counts)
      .filter(([file]) => KINDS_OF_ENTITIES.test(file))
      .reduce((sum, [, { ids = 0 }]) => sum + ids, 0);
    const { cases } = await at.json<Cases>('cases');
    expect(report.entities.created).toBe(declared);
    expect(cases).toMatchObject([{ entities: declared, links: report.links.created }]);
  });
});
