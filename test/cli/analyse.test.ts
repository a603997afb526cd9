import { beforeAll, describe, expect, test } from 'vitest';
import type { GroupDescription } from '../../server/contract/group-view.js';
import type { AnalysisResult, RunSummary } from '../../server/contract/results.js';
import { expectRefusal, newSharedProcessWorkspace } from './run-vinculum.js';

const at = newSharedProcessWorkspace();
const apart = newSharedProcessWorkspace();
const IN_CASE = ['--case', 'A'];

const PEOPLE = ['Ann', 'Bob', 'Cid', 'Dot', 'Eve', 'Fay'];

const PEOPLE_ROWS = PEOPLE.map((name, n) => `P${n + 1},${name}`).join('\n');

beforeAll(async () => {
  at.write('people.csv', `id,name\n${PEOPLE_ROWS}\n`);
  at.write(
    'transactions.csv',
    `id,from,to,amount,currency,at,reliability,credibility
T1,P1,P2,100,EUR,2023-01-10,A,1
T2,P2,P3,50,EUR,2023-06-10,B,2
T3,P1,P3,700,RON,2023-06-20,E,5
T4,P3,P4,10,EUR,2024-01-10,,
T5,P4,P5,10,EUR,2024-02-10,A,1
T6,P5,P6,10,EUR,2024-03-10,A,1
T7,P4,P6,10,EUR,2024-03-11,A,1
`,
  );
  await at.print('import', 'people.csv', 'transactions.csv', ...IN_CASE);
});

function analyse(...options: string[]): Promise<AnalysisResult> {
  return at.json<AnalysisResult>('analyse', ...IN_CASE, ...options);
}

describe('vinculum analyse', () => {
  test('prints the document that is specified', async () => {
    const result = await analyse('--seed', '5');
    expect(result).toMatchObject({
      case: 'A',
      run: { seed: 5, parameters: { projection: 'links', seed: 5 } },
      graph: { entities: 6, links: 7, components: 1, selfLinks: 0 },
      communities: {
        count: 2,
        items: [
          { id: 1, size: 3 },
          { id: 2, size: 3 },
        ],
      },
    });
    expect(Object.keys(result.run)).toEqual(
      expect.arrayContaining(['id', 'at', 'seed', 'parameters', 'version', 'inputHash']),
    );
    expect(result.graph.density).toBeCloseTo(7 / 15, 12);
    expect(result.entities[0]).toMatchObject({ rankInKind: 1 });
  });

  test('the same seed gives the same result, the same input the same hash', async () => {
    const [first, second, other] = [
      await analyse('--seed', '5'),
      await analyse('--seed', '5'),
      await analyse('--seed', '6'),
    ];
    expect(second.communities).toEqual(first.communities);
    expect(second.entities).toEqual(first.entities);
    expect(second.run.inputHash).toBe(first.run.inputHash);
    expect(second.run.id).not.toBe(first.run.id);
    expect(other.run.inputHash).toBe(first.run.inputHash);
  });

  test('a window admits what lies in it, both ends whole', async () => {
    const links = async (...options: string[]) => (await analyse(...options)).graph.recordedLinks;
    expect(await links('--from', '2023-06-10', '--to', '2023-06-20')).toBe(2);
    expect(await links('--from', '2024')).toBe(4);
    expect(await links('--to', '2023')).toBe(3);
    expect(await links('--from', '2025')).toBe(0);
  });

  test('grades admit what they name', async () => {
    const links = async (grades: string) => (await analyse('--grades', grades)).graph.recordedLinks;
    expect(await links('admiralty:AB/12')).toBe(5);
    expect(await links('admiralty:A/1,ungraded')).toBe(5);
    expect(await links('ungraded')).toBe(1);
  });

  test('amounts of other currencies are named, never added', async () => {
    const { notes, entities } = await analyse('--weight', 'amount:EUR');
    expect(notes.join('\n')).toMatch(/Only amounts in EUR were added: 1 link in RON/u);
    expect(entities.find(({ id }) => id === 'P1')?.strength).toBe(100);
    expect(await at.print('analyse', ...IN_CASE, '--weight', 'amount:eur')).toMatch(
      /weight:\s+amount in EUR[^]*Note: Only amounts in EUR were added: 1 link in RON/u,
    );
  });

  test('people are joined by what they share, unless too many share it', async () => {
    apart.write('people.csv', `id,name\n${PEOPLE_ROWS}\n`);
    apart.write('phones.csv', 'id,number,holder\nF1,+447700900001,P1\nF2,+447700900002,P5\n');
    apart.write(
      'links.csv',
      'source,target,kind\nP2,F1,uses_phone\nP3,F1,uses_phone\nP6,F2,uses_phone\n',
    );
    await apart.print('import', 'people.csv', 'phones.csv', 'links.csv', '--case', 'Shared');
    const joined = (...options: string[]) =>
      apart.json<AnalysisResult>(
        'analyse',
        '--case',
        'Shared',
        '--projection',
        'shared',
        ...options,
      );
    expect((await joined()).graph).toMatchObject({ entities: 6, links: 4 });
    expect(await apart.print('analyse', '--case', 'Shared', '--projection', 'shared')).toMatch(
      /projection "shared" \(people joined by what they\s+share\)/u,
    );
    expect((await joined('--most-sharing', '2')).graph).toMatchObject({ entities: 6, links: 1 });
  });

  test('the table names its projection and what was admitted', async () => {
    const table = await at.print(
      ...['analyse', ...IN_CASE, '--projection', 'actors', '--links', 'pays', '--directed'],
      ...['--weight', 'count', '--from', '2023', '--to', '2024-03', '--resolution', '0.9'],
      ...['--grades', 'admiralty:ABE/125,ungraded', '--top', '2'],
    );
    const heading = table.split('\n\n', 1)[0]!.replaceAll(/\s+/gu, ' ');
    expect(heading).toMatch(
      /^Case "A" · projection "actors" \(.*\) · links: pays · directed · weight: count · resolution 0\.9 · from 2023-01-01 · to 2024-03-31 · grades admitted: admiralty ABE\/125, ungraded 6 entities, 7 links/u,
    );
    const [, people = ''] = /: people\n(.*?)\n\n/su.exec(table) ?? [];
    expect(people.split('\n')).toHaveLength(3);
  });

  test('further measures are computed where they are asked for, and printed', async () => {
    const options = ['--measures', 'constraint,cut-point,linkBetweenness,bridge'];
    const { run, entities, links } = await analyse(...options);
    expect(run.parameters.measures).toEqual([
      ...['constraint', 'cutPoint', 'linkBetweenness', 'bridge'],
    ]);
    expect(entities.find(({ id }) => id === 'P4')?.more).toMatchObject({ cutPoint: 1 });
    expect(links?.[0]).toEqual({ source: 'P3', target: 'P4', linkBetweenness: 9, bridge: true });
    const table = await at.print('analyse', ...IN_CASE, ...options);
    expect(table).toMatch(/Further measures[^]*constraint[^]*cutPoint[^]*Links that most/u);
    expect(await analyse()).not.toHaveProperty('links');
  });

  describe('betweenness', () => {
    const RING = 1_200;
    const inRing = (...options: string[]): Promise<AnalysisResult> =>
      apart.json<AnalysisResult>('analyse', '--case', 'Ring', ...options);

    beforeAll(async () => {
      const rows = Array.from(
        { length: RING },
        (_, n) => `N${n},N${(n + 1) % RING},2024-01-01T00:00Z`,
      );
      apart.write('ring-calls.csv', `from,to,at\n${rows.join('\n')}\n`);
      const options = ['--as', 'calls', '--create-missing', 'phone', '--case', 'Ring'];
      await apart.print('import', 'ring-calls.csv', ...options);
    });

    test('is estimated beyond the budget asked for, which result and run say', async () => {
      const { run, notes, entities } = await inRing('--betweenness-budget', '1');
      expect(run.parameters.betweennessBudget).toBe(1);
      expect(notes.join()).toMatch(
        /Betweenness is estimated: exact, it would visit more than 1 million links\..*confidence of 90 % no normalised value is off by more than 0\.01/u,
      );
      // In a ring of even length n each lies between (n − 2)² / 8 pairs, over half of their paths at worst.
      const [first, last] = [entities[0], entities.at(-1)];
      const exact = (await inRing()).entities[0]?.betweennessNormalized ?? NaN;
      expect(exact).toBeCloseTo((RING - 2) ** 2 / 8 / (((RING - 1) * (RING - 2)) / 2), 9);
      for (const each of [first, last]) {
        expect(Math.abs((each?.betweennessNormalized ?? NaN) - exact)).toBeLessThanOrEqual(0.01);
      }
    });

    test('is computed by the method asked for', async () => {
      const exact = await inRing('--betweenness', 'exact', '--betweenness-budget', '1');
      expect(exact.run.parameters.betweennessMethod).toBe('exact');
      expect(exact.notes.join()).not.toMatch(/estimated/u);
      const pivots = await inRing('--betweenness', 'pivots');
      expect(pivots.notes.join()).toMatch(/estimated from 256 pivots/u);
      const text = await apart.print('analyse', '--case', 'Ring', '--betweenness', 'guaranteed');
      expect(text.replaceAll(/\s+/gu, ' ')).toMatch(
        /Note: Betweenness is estimated\. From [\d,]+ random/u,
      );
    });
  });

  test('weighted measures stand side by side under three exponents', async () => {
    const options = ['--measures', 'weighted-betweenness,weightedCloseness', '--links', 'pays'];
    const { entities, notes } = await analyse(...options);
    expect(Object.keys(entities[0]?.more ?? {})).toEqual([
      ...['betweennessAlpha0', 'betweennessAlphaHalf', 'betweennessAlpha1'],
      ...['closenessAlpha0', 'closenessAlphaHalf', 'closenessAlpha1'],
    ]);
    expect(entities[0]?.more?.betweennessAlpha0).toBe(entities[0]?.betweenness);
    expect(notes.join()).toMatch(/as many different days/u);
    const table = await at.print('analyse', ...IN_CASE, ...options);
    expect(table).toMatch(/betweennessAlpha0\s+betweennessAlphaHalf\s+betweennessAlpha1/u);
  });

  test('communities are found by the method asked for, which the run records', async () => {
    const { run, communities } = await analyse('--communities', 'leiden');
    expect(run.parameters.communities).toBe('leiden');
    expect(communities.items.map(({ size }) => size)).toEqual([3, 3]);
    expect((await analyse()).run.parameters).not.toHaveProperty('communities');
    const table = await at.print('analyse', ...IN_CASE, '--communities', 'leiden');
    expect(table).toMatch(/\(Leiden, modularity/u);
  });

  test('groups are compared with those of other seeds where that is asked for', async () => {
    const { run, communities, entities } = await analyse('--stability', '3');
    expect(run.parameters.stability).toBe(3);
    expect(communities.stability).toEqual({ runs: 3, same: 3, variation: 0 });
    expect(entities[0]?.communityStability).toBe(1);
    const table = await at.print('analyse', ...IN_CASE, '--stability', '3');
    expect(table).toMatch(/Compared with 3 other seeds: 3 gave the same groups/u);
  });

  test('groups are those on which seeds agree, on levels, where that is asked for', async () => {
    const options = ['--consensus', '--stability', '4', '--levels'];
    const { run, communities } = await analyse(...options);
    expect(run.parameters).toMatchObject({ consensus: true, stability: 4, levels: true });
    expect(communities).toMatchObject({
      count: 2,
      consensus: { divisions: 5, rounds: 0, settled: true },
      stability: { runs: 5, same: 5, variation: 0 },
    });
    expect(communities.levels?.map(({ count }) => count)).toEqual([1, 6]);
    const table = await at.print('analyse', ...IN_CASE, ...options);
    expect(table).toMatch(/Consensus of the divisions of 5 seeds, agreed after 0 rounds/u);
    expect(table).toMatch(/Compared with its 5 divisions: 5 gave the same groups/u);
    expect(table).toMatch(/Other levels: 1 at resolution 0\.\d+; 6 at resolution \d/u);
  });

  test('groups are compared with random networks where that is asked for, and it says if not', async () => {
    expect(await at.print('analyse', ...IN_CASE)).toMatch(
      /Not compared with random networks, which have groups too: --null-draws 99/u,
    );
    const { structure } = await analyse('--null-draws', '19');
    expect(structure).toMatchObject({ draws: 19, form: 'one-mode' });
    const table = await at.print('analyse', ...IN_CASE, '--null-draws', '19');
    expect(table.replaceAll(/\s+/gu, ' ')).toContain(`${structure?.sentence} Modularity 0.357`);
  });

  test('groups are described in words, one of them by itself too', async () => {
    const result = await at.json<AnalysisResult & { groups: GroupDescription[] }>(
      'analyse',
      ...IN_CASE,
    );
    // P3–P4 joins two triangles: 3 of 4 links of each stay inside, 1 of 7 ends leaves.
    expect(result.groups).toHaveLength(2);
    expect(result.groups[0]).toMatchObject({
      ...{ group: 1, size: 3, kinds: [{ kind: 'person', members: 3 }], protectedMembers: 0 },
      cohesion: { inside: 3, outside: 1, density: 1, insideShare: 0.75, outsideDensity: 1 / 9 },
      top: [{ id: 'P3', name: 'Cid', betweenness: 6 }],
      ties: [{ group: 2, links: 1, through: [{ id: 'P3', name: 'Cid', links: 1 }] }],
    });
    expect(result.groups[0]?.cohesion?.conductance).toBeCloseTo(1 / 7, 12);
    const table = await at.print('analyse', ...IN_CASE);
    expect(table).toMatch(
      /How the groups hang together[^]*\n 1 +3 +0 +75 % +100 % +0\.1429 +1 +2 \(1\)/u,
    );
    const group = await at.print('runs', result.run.id, ...IN_CASE, '--group', '2');
    expect(group.replaceAll(/\s+/gu, ' ')).toMatch(
      /^Group 2: 3 members, densely linked in the records: 3 people\. .* leads to group 1: 1 link, through Dot\. This describes links in the recorded data/u,
    );
    expectRefusal(
      await at.run('runs', result.run.id, ...IN_CASE, '--group', '9'),
      2,
      /The run has no group 9 at this level/u,
    );
  });

  test('nobody between others: it is said instead of a list', async () => {
    const table = await at.print('analyse', ...IN_CASE, '--links', 'meets');
    expect(table).toMatch(/: nobody lies between others here\./u);
    expect(table).toMatch(/modularity 0\): 0 groups, 6 entities in\s+none/u);
  });

  test('runs are listed newest first, and printed again as they were', async () => {
    const result = await analyse('--seed', '11');
    const { runs } = await at.json<{ runs: RunSummary[] }>('runs', ...IN_CASE);
    expect(runs[0]).toEqual(result.run);
    const again = await at.json<AnalysisResult>('runs', result.run.id, ...IN_CASE);
    expect(again).toEqual(result);
    expect(await at.print('runs', ...IN_CASE)).toContain(result.run.id);
    expect(await at.print('runs', result.run.id, ...IN_CASE)).toContain('seed 11');
  });

  test.each([
    ['an unknown case', ['--case', 'B'], /There is no case "B"\. Cases: "A"\./u],
    ['an unknown projection', ['--projection', 'web'], /Projections: links, actors, shared\./u],
    ['an unknown weight', ['--weight', 'love'], /Weights: none, count, days, given, amount:CUR/u],
    ['an amount without currency', ['--weight', 'amount'], /amount:EUR/u],
    ['an amount in no currency', ['--weight', 'amount:EURO'], /amount:EUR/u],
    ['a weight with something behind it', ['--weight', 'days:3'], /Weights: /u],
    ['unknown grades', ['--grades', 'A1'], /no set of grades.*Schemes: admiralty/u],
    ['an unknown code', ['--grades', 'admiralty:Z/1'], /no code "Z" here: A, B/u],
    ['a seed below zero', ['--seed', '-1'], /A whole number from 0 to 4,294,967,295/u],
    ['a seed that is no number', ['--seed', 'x'], /A whole number/u],
    ['a resolution of zero', ['--resolution', '0'], /above zero/u],
    ['a resolution that is no number', ['--resolution', 'fine'], /above zero/u],
    ['an unknown kind of link', ['--links', 'loves'], /"loves" is no kind of link\. Kinds: /u],
    ['an unknown measure', ['--measures', 'charm'], /"charm" is no further measure\. Measures: /u],
    ['an unknown method', ['--communities', 'lucky'], /Methods: louvain, leiden\./u],
    ['a seed that is no whole number', ['--seed', '1.5'], /A whole number/u],
    ['two currencies', ['--weight', 'amount:EUR,RON'], /one currency/u],
    ['an unknown way', ['--betweenness', 'guess'], /exact, pivots, guaranteed/u],
    ['a budget of nothing', ['--betweenness-budget', '0'], /whole number/iu],
    ['a budget that is no number', ['--betweenness-budget', 'all'], /whole number/iu],
    ['too few random networks', ['--null-draws', '5'], /A whole number from 19 to 9,999/u],
    ['no date', ['--from', 'yesterday'], /A date as 2024/u],
    ['a window that ends before it begins', ['--from', '2024', '--to', '2023'], /before --from/u],
  ])('refuses %s', async (_title, options, sentence) => {
    expectRefusal(await at.run('analyse', ...IN_CASE, ...options), 2, sentence);
  });
});

describe('broker roles by what records state', () => {
  const here = newSharedProcessWorkspace();
  const ROLES = ['coordinator', 'itinerant', 'gatekeeper', 'representative', 'liaison'] as const;

  /** P1 – P2 – P3 – P4 in a row; P5, a victim, beside P4. */
  beforeAll(async () => {
    here.write(
      'people.csv',
      'id,name,nationality\nP1,Ann,AT\nP2,Bob,BG\nP3,Cid,AT\nP4,Dot,\nP5,Eve,BG\n',
    );
    // Another file disagrees on Ann, once more on Cid.
    here.write('people-again.csv', 'id,name,nationality\nP1,Ann,BG\nP1,Ann,BG\nP3,Cid,BG\n');
    here.write('companies.csv', 'id,name,country\nC1,Firm,CZ\nC2,Fund,CZ\n');
    here.write(
      'roles.csv',
      'person,role\nP1,recruiter\nP2,driver\nP3,driver\nP3,recruiter\nP4,guard\nP5,identified_victim\nP5,recruiter\n',
    );
    here.write(
      'links.csv',
      `id,source,target,kind
L1,P1,P2,meets
L2,P2,P3,meets
L3,P3,P4,meets
L4,P4,P5,meets
L5,P1,C1,directs
L6,C1,P3,employs
L7,P2,C2,owns
`,
    );
    const files = ['people.csv', 'people-again.csv', 'companies.csv', 'roles.csv', 'links.csv'];
    await here.print('import', ...files, ...IN_CASE);
  });

  const tell = (partition: string) =>
    here.json<AnalysisResult>(
      ...['analyse', ...IN_CASE, '--projection', 'actors', '--links', 'meets'],
      ...['--partition', partition],
    );
  const rolesOf = ({ entities }: AnalysisResult, id: string) =>
    ROLES.filter((role) => (entities.find((each) => each.id === id)?.more?.[role] ?? 0) > 0);

  test('by organisation: who directs or works for one company, also where other links are analysed', async () => {
    const result = await tell('organisation');
    expect(result.partition).toEqual({
      ...{ by: 'organisation', groups: 2, placed: 5, without: 2, several: 0, chainsApart: 4 },
    });
    // P1 and P3 are of C1, P2 of C2.
    expect(rolesOf(result, 'P2')).toEqual(['itinerant']);
    expect(result.entities.find(({ id }) => id === 'P4')?.more).toEqual({});
  });

  test('by country: the value that most records state, of as many the first', async () => {
    const result = await tell('country');
    expect(result.partition).toMatchObject({ groups: 3, placed: 6, without: 1, several: 2 });
    // Two of three records say BG of P1; of P3 as many say AT as BG.
    expect(rolesOf(result, 'P2')).toEqual(['gatekeeper', 'representative']);
    expect(result.notes.join(' ')).toMatch(
      /Broker roles by country: 6 entities of 3 different countries/u,
    );
  });

  test('by stage: the first in the script of as many, none of a victim’s', async () => {
    const result = await tell('stage');
    // P1 and P3 recruitment, P2 transport, P4 exploitation; P5 none, whatever was recorded.
    expect(result.partition).toMatchObject({ groups: 3, placed: 4, without: 3, several: 1 });
    expect(rolesOf(result, 'P2')).toEqual(['itinerant']);
    expect(rolesOf(result, 'P3')).toEqual(['liaison']);
    const text = await here.print(
      ...['analyse', ...IN_CASE, '--partition', 'stage', '--measures', 'liaison'],
    );
    expect(text).toMatch(/broker\s+roles\s+by\s+stage/u);
  });

  test('refuses what divides nobody', async () => {
    expectRefusal(
      await here.run('analyse', ...IN_CASE, '--partition', 'luck'),
      2,
      /divides nobody\. Partitions: community, organisation, country, stage/u,
    );
  });
});
