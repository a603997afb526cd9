import { beforeAll, describe, expect, test } from 'vitest';
import type { BrokerRun, BrokerView } from '../../server/contract/brokers.js';
import { expectRefusal, newSharedProcessWorkspace } from './run-vinculum.js';

const at = newSharedProcessWorkspace();
const IN_CASE = ['--case', 'A'];
const QUICK = ['--draws', '20', '--rewirings', '19'];

const LEFT = [1, 2, 3, 4, 5];
const RIGHT = [7, 8, 9, 10, 11];

function clique(members: readonly number[]): [number, number][] {
  return members.flatMap((one, n) =>
    members.slice(n + 1).map((other): [number, number] => [one, other]),
  );
}

/** Two groups; P6 joins them in warrants, P12 in what one informant says, V1 is a victim. */
beforeAll(async () => {
  const people = Array.from({ length: 12 }, (_, n) => `P${n + 1},Person ${n + 1},suspect`);
  at.write('people.csv', `id,name,role\n${people.join('\n')}\nV1,Vera Hidden,identified_victim\n`);
  const rows: string[] = [];
  const add = (from: string, to: string, origin: string, reliability = 'A', credibility = '1') =>
    rows.push(`L${rows.length},${from},${to},knows,${origin},${reliability},${credibility}`);
  for (const [one, other] of [...clique(LEFT), ...clique(RIGHT)])
    add(`P${one}`, `P${other}`, 'warrant-1');
  for (const member of [1, 2, 7, 8]) add('P6', `P${member}`, 'warrant-1');
  for (const member of [...LEFT, ...RIGHT]) add('P12', `P${member}`, 'informant-4', 'E', '5');
  for (const member of [1, 2, 3, 7, 8, 9]) add('V1', `P${member}`, 'warrant-1');
  at.write(
    'links.csv',
    `id,source,target,kind,origin,reliability,credibility\n${rows.join('\n')}\n`,
  );
  await at.print('import', 'people.csv', 'links.csv', ...IN_CASE);
});

function brokers(...options: string[]): Promise<BrokerView> {
  return at.json<BrokerView>('brokers', ...IN_CASE, ...QUICK, ...options);
}

function people({ rankings }: BrokerView) {
  return rankings.find(({ kind }) => kind === 'person')?.brokers ?? [];
}

describe('vinculum brokers', () => {
  test('prints the document that the contract describes, on the actors projection', async () => {
    const view = await brokers('--top', '3');
    expect(view).toMatchObject({
      case: 'A',
      run: { parameters: { projection: 'actors', top: 3, draws: 20, rewirings: 19, seed: 1 } },
      graph: { entities: 13, links: 40, origins: 2 },
      draws: { asked: 20, run: 20, shares: [0.05, 0.1, 0.2] },
      significance: { asked: 19, run: 19, form: 'one-mode' },
    });
    const [first, second] = people(view);
    expect(first).toMatchObject({
      ...{ id: 'P12', rank: 1, possibleRanks: { best: 1 }, links: 10, linksTried: 10 },
      withoutOrigin: [{ origin: 'informant-4', value: 0 }],
    });
    expect(second).toMatchObject({ rank: 2 });
    for (const { sharedRank, possibleRanks, rank } of people(view)) {
      expect(sharedRank).toBeGreaterThanOrEqual(1);
      expect(sharedRank).toBeLessThanOrEqual(rank);
      expect(possibleRanks?.best).toBeLessThanOrEqual(rank);
    }
    expect(people(view)[0]?.sharedRank).toBe(1);
    expect(people(view).length).toBeLessThanOrEqual(3);
  });

  test('the same seed gives the same figures, the same input the same hash', async () => {
    const one = await brokers('--seed', '5');
    const two = await brokers('--seed', '5');
    const other = await brokers('--seed', '6');
    expect(two.rankings).toEqual(one.rankings);
    expect(two.run.inputHash).toBe(one.run.inputHash);
    expect(other.run.inputHash).toBe(one.run.inputHash);
    expect(two.run.id).not.toBe(one.run.id);
  });

  test('grades that leave the informant out leave his broker out', async () => {
    const view = await brokers('--grades', 'admiralty:AB/12');
    expect(people(view).map(({ id }) => id)).not.toContain('P12');
    expect(people(view)[0]?.id).toBe('P6');
  });

  test('a victim is in no ranking, only among the positions that need protection', async () => {
    const view = await brokers('--top', '50', '--grades', 'admiralty:AB/12');
    expect(JSON.stringify(view)).not.toMatch(/Vera|"V1"/u);
    const ranked = view.rankings.flatMap((ranking) => ranking.brokers);
    expect(ranked.some(({ name }) => name.startsWith('Protected'))).toBe(false);
    expect(view.needingProtection).toMatchObject([
      { name: expect.stringMatching(/^Protected person/u) },
    ]);
    const shown = await brokers('--top', '50', '--show-protected', 'risk assessment, file 12');
    expect(shown.rankings.flatMap((ranking) => ranking.brokers).map(({ id }) => id)).not.toContain(
      'V1',
    );
  });

  test('the text says what kind of statement it makes', async () => {
    const text = await at.print('brokers', ...IN_CASE, ...QUICK, '--top', '2');
    const prose = text.replaceAll(/\s+/gu, ' ');
    expect(prose).toMatch(/Position in the recorded data: people \(2 of 12\)/u);
    expect(prose).toMatch(/rank │? ?shared/u);
    expect(prose).toMatch(/overlaps with everybody who shares a rank so far shares it too/u);
    expect(prose).toMatch(/Sensitivity intervals of the rank at 10 %/u);
    expect(prose).toMatch(/Without what only informant-4 says it lies between nobody\./u);
    expect(prose).toMatch(/position in the recorded data; it says nothing of what anybody did/u);
    expect(prose).toMatch(/20 seeded draws of each loss at 5 %, 10 %, 20 %/u);
    expect(prose).not.toMatch(/confidence|risk|guilt|Vera/iu);
  });

  test('views are listed newest first, and printed again as they were', async () => {
    const view = await brokers('--seed', '11');
    const { views } = await at.json<{ views: BrokerRun[] }>('brokers', ...IN_CASE, '--list');
    expect(views[0]).toEqual(view.run);
    expect(await at.json<BrokerView>('brokers', view.run.id, ...IN_CASE)).toEqual(view);
    expect(await at.print('brokers', ...IN_CASE, '--list')).toContain(view.run.id);
    expect(await at.print('brokers', view.run.id, ...IN_CASE)).toContain('seed 11');
  });

  test('nobody between others: it is said instead of a list', async () => {
    const text = await at.print('brokers', ...IN_CASE, ...QUICK, '--links', 'meets');
    expect(text).toMatch(/Nobody lies between others here\./u);
  });

  test.each([
    ['an unknown case', ['--case', 'B'], /There is no case "B"/u],
    ['an unknown view', ['none', ...IN_CASE], /no broker view "none"/u],
    ['too many', [...IN_CASE, '--top', '51'], /A whole number from 1 to 50/u],
    ['too many draws', [...IN_CASE, '--draws', '1001'], /A whole number from 0 to 1,000/u],
    [
      'an unknown projection',
      [...IN_CASE, '--projection', 'web'],
      /Projections: links, actors, shared\./u,
    ],
    [
      'a window that ends before it begins',
      [...IN_CASE, '--from', '2024', '--to', '2023'],
      /before --from/u,
    ],
  ])('refuses %s', async (_title, options, sentence) => {
    expectRefusal(await at.run('brokers', ...options), 2, sentence);
  });
});
