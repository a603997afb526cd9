import { beforeAll, describe, expect, test } from 'vitest';
import type { BrokerView } from '../../server/contract/brokers.js';
import type { DisruptionResult } from '../../server/contract/disruption.js';
import { FURTHER_MEASURES } from '../../server/contract/further-measures.js';
import type { AnalysisResult } from '../../server/contract/results.js';
import { expectRefusal, newSharedProcessWorkspace } from './run-vinculum.js';

const at = newSharedProcessWorkspace();

const ids = ['P1', 'P2', 'P3', 'P4', 'P5'];
const people = (count: number): string =>
  `id,name\n${ids
    .slice(0, count)
    .map((id) => `${id},Name ${id}`)
    .join('\n')}\n`;
const everyPair = ids.flatMap((one, place) =>
  ids.slice(place + 1).map((other) => `${one},${other}`),
);

/** Networks in which some measure divides by nothing, or has nothing to compare. */
const NETWORKS = [
  { name: 'Nobody', entities: 0, links: 0, files: { 'people.csv': 'id,name\n,Nameless\n' } },
  { name: 'One', entities: 1, links: 0, files: { 'people.csv': people(1) } },
  { name: 'Isolated', entities: 5, links: 0, files: { 'people.csv': people(5) } },
  {
    name: 'Selves',
    ...{ entities: 2, links: 0 },
    files: { 'people.csv': people(2), 'links.csv': 'source,target\nP1,P1\nP2,P2\n' },
  },
  {
    name: 'Complete',
    ...{ entities: 5, links: 10 },
    files: { 'people.csv': people(5), 'links.csv': `source,target\n${everyPair.join('\n')}\n` },
  },
] as const;

beforeAll(async () => {
  for (const { name, files } of NETWORKS) {
    const paths = Object.entries(files).map(([file, text]) => at.write(`${name}/${file}`, text));
    await at.print('import', ...paths, '--case', name);
  }
}, 60_000);

/** Every number of a document: JSON has null where one was none. */
function holdsNull(document: unknown): boolean {
  return /[:,[]null\b/u.test(JSON.stringify(document));
}

describe.each(NETWORKS)('$name', ({ name, entities, links }) => {
  const inCase = ['--case', name];

  test.each([
    ['--projection', 'links'],
    ['--projection', 'actors', '--directed'],
  ])('is analysed in full (%s %s)', async (...options) => {
    const measures = ['--measures', FURTHER_MEASURES.join(','), '--stability', '2'];
    const args = ['analyse', ...inCase, ...options, ...measures];
    const result = await at.json<AnalysisResult>(...args);
    expect(result.graph).toMatchObject({
      entities,
      links: options.includes('--directed') ? 2 * links : links,
    });
    expect(result.entities).toHaveLength(entities);
    expect(holdsNull(result)).toBe(false);
    for (const { betweenness, rankInKind } of result.entities) {
      expect({ betweenness, rankInKind }).toEqual({ betweenness: 0, rankInKind: 1 });
    }
    expect(await at.print(...args)).toMatch(/nobody lies between others here/u);
  });

  test('has no brokers, and says so', async () => {
    const view = await at.json<BrokerView>('brokers', ...inCase, '--top', '50');
    expect(view.rankings.flatMap(({ brokers }) => brokers)).toEqual([]);
    expect(holdsNull(view)).toBe(false);
    expect(await at.print('brokers', ...inCase)).toMatch(/nobody/iu);
  });

  test.each(['betweenness', 'key-players'])(
    'is taken apart by %s as far as it goes, asked for more than there are',
    async (by) => {
      const args = ['disrupt', ...inCase, '--by', by, '--steps', '50'];
      const result = await at.json<DisruptionResult>(...args);
      expect(result.steps).toHaveLength(entities);
      expect(result.steps.at(-1)?.entities ?? 0).toBe(0);
      expect(holdsNull(result)).toBe(false);
      expect((await at.run(...args)).code).toBe(0);
    },
  );
});

describe('weights', () => {
  test('that are no number or below zero are rejects that name file, row and column', async () => {
    const rows = ['P1,P2,NaN', 'P2,P3,-1', 'P3,P4,inf', 'P4,P5,1e999', 'P1,P3,0', 'P1,P4,2'];
    at.write('odd/people.csv', people(5));
    at.write('odd/links.csv', `source,target,weight\n${rows.join('\n')}\n`);
    const report = await at.json<{ rejectedRows: number }>(
      ...['import', 'odd/people.csv', 'odd/links.csv', '--case', 'Odd'],
    );
    expect(report.rejectedRows).toBe(4);
    const rejects = at.rejects().map(({ line, column }) => `${line} ${column}`);
    expect(rejects).toEqual(['2 weight', '3 weight', '4 weight', '5 weight']);
  });

  test('of zero join nobody, and a note names the link', async () => {
    at.write('zero/links.csv', 'id,source,target,weight\nZ1,P1,P2,0\nZ2,P2,P3,2\n');
    await at.print('import', 'odd/people.csv', 'zero/links.csv', '--case', 'Zero');
    const args = ['analyse', '--case', 'Zero', '--weight', 'given'];
    const measures = ['--measures', 'weightedBetweenness,weightedCloseness,constraint'];
    const { graph, notes } = await at.json<AnalysisResult>(...args, ...measures);
    expect(graph.links).toBe(1);
    expect(notes).toContain('1 pair whose weights add up to zero left out: associate link "Z1".');
  });
});

describe.each(['analyse', 'brokers', 'disrupt'])('%s', (command) => {
  test.each(['1.5', '-1', 'x', '4294967296', ''])('refuses the seed %j', async (seed) => {
    const outcome = await at.run(command, '--case', 'One', '--seed', seed);
    expectRefusal(outcome, 2, /A whole number from 0 to 4,294,967,295/u);
  });
});

test('two runs at once wait for each other or say why not, and neither is lost', async () => {
  const started = [1, 2].map((seed) =>
    at.start(['analyse', '--case', 'Complete', '--seed', `${seed}`, '--json']),
  );
  const outcomes = await Promise.all(started.map(({ outcome }) => outcome));
  const done = outcomes.filter(({ code }) => code === 0);
  expect(done.length).toBeGreaterThanOrEqual(1);
  for (const { code, stderr } of outcomes) {
    if (code !== 0) expect(stderr).toMatch(/^vinculum: .*(in use|another process|opened)/iu);
  }
  const { runs } = await at.json<{ runs: { id: string }[] }>('runs', '--case', 'Complete');
  for (const { stdout } of done) {
    expect(runs.map(({ id }) => id)).toContain((JSON.parse(stdout) as AnalysisResult).run.id);
  }
});
