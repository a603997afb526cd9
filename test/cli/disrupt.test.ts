import { beforeAll, describe, expect, test } from 'vitest';
import type { DisruptionResult, DisruptionRun } from '../../server/contract/disruption.js';
import { expectRefusal, newSharedProcessWorkspace } from './run-vinculum.js';

const at = newSharedProcessWorkspace();
const IN_CASE = ['--case', 'A'];

beforeAll(async () => {
  const people = Array.from({ length: 7 }, (_, n) => `P${n + 1},Person ${n + 1}`).join('\n');
  at.write('people.csv', `id,name\n${people}\n`);
  at.write('phones.csv', 'id,number,holder\nT1,+40700000001,P1\n');
  at.write(
    'roles.csv',
    'person,role\nP2,recruiter\nP3,recruiter\nP4,driver\nP7,identified_victim\n',
  );
  // Two triangles over P4, and a victim beside it.
  const pairs = ['P1,P2', 'P2,P3', 'P1,P3', 'P3,P4', 'P4,P5', 'P5,P6', 'P4,P6', 'P4,P7', 'P1,P7'];
  at.write(
    'links.csv',
    `id,source,target,kind,start\n${pairs.map((pair, n) => `L${n},${pair},meets,2024-0${n + 1}-01`).join('\n')}\n`,
  );
  await at.print('import', 'people.csv', 'phones.csv', 'roles.csv', 'links.csv', ...IN_CASE);
});

function disrupt(...options: string[]): Promise<DisruptionResult> {
  return at.json<DisruptionResult>('disrupt', ...IN_CASE, '--projection', 'actors', ...options);
}

async function pseudonym(): Promise<string> {
  const { entities } = await at.json<{ entities: { id: string; isProtected: boolean }[] }>(
    ...['analyse', ...IN_CASE, '--projection', 'actors'],
  );
  return entities.find(({ isProtected }) => isProtected)!.id;
}

describe('vinculum disrupt', () => {
  test('prints the steps that are specified', async () => {
    const result = await disrupt('--by', 'betweenness', '--sequential', '--steps', '2');
    expect(result).toMatchObject({
      case: 'A',
      parameters: { by: 'betweenness', sequential: true, steps: 2, seed: 1 },
      graph: { entities: 7, links: 9, removable: 6 },
      before: { largestComponent: 7, components: 1, reachablePairs: 21 },
      steps: [{ step: 1, removed: 'P4', largestComponent: 4, components: 2 }, { step: 2 }],
    });
    expect(result.steps[0]?.lostFunctions).toEqual(['driver']);
    expect(result.before.stages.map(({ stage }) => stage)).toEqual(['recruitment', 'transport']);
    expect(result.recovery).toMatchObject({ runs: 100, share: 0.5 });
  });

  test('the same seed gives the same result', async () => {
    const without = ({ at: _at, id: _id, durationMs: _ms, ...rest }: DisruptionResult) => rest;
    const first = await disrupt('--by', 'key-players', '--seed', '7', '--steps', '2');
    const second = await disrupt('--by', 'key-players', '--seed', '7', '--steps', '2');
    expect(without(second)).toEqual(without(first));
    expect(first.keyPlayers).toMatchObject({ criterion: 'fragmentation', exact: true });
  });

  test('removes a list in its order, and no victim by any rule', async () => {
    const { steps } = await disrupt('--by', 'list', '--remove', 'P2,P1');
    expect(steps.map(({ removed }) => removed)).toEqual(['P2', 'P1']);
    const hidden = await pseudonym();
    for (const by of ['betweenness', 'degree', 'key-players']) {
      const all = await disrupt('--by', by, '--steps', '7', '--recovery-runs', '3');
      expect(all.steps.map(({ removed }) => removed).sort()).toEqual([
        ...['P1', 'P2', 'P3', 'P4', 'P5', 'P6'],
      ]);
      expect(JSON.stringify(all)).not.toContain(hidden);
      expect(all.notes.join('\n')).toMatch(/1 entity of protected persons/u);
    }
  });

  test('filters as analyse does', async () => {
    const { graph } = await disrupt('--from', '2024-01', '--to', '2024-03');
    expect(graph.links).toBe(3);
    const people = await at.json<DisruptionResult>(
      ...['disrupt', ...IN_CASE, '--kinds', 'phone', '--steps', '3'],
    );
    expect(people.steps.map(({ removed }) => removed)).toEqual(['T1']);
  });

  test('prints tables for people', async () => {
    const text = await at.print(
      ...['disrupt', ...IN_CASE, '--projection', 'actors', '--by', 'key-players', '--steps', '2'],
    );
    expect(text).toMatch(/removed by key\s+players\s+\(fragmentation\),\s+chosen\s+at\s+once/u);
    expect(text).toMatch(/step\s+removed\s+name\s+value\s+ties\s+left\s+largest/u);
    expect(text).toMatch(/Stages of the crime script[^]*recruitment/u);
    expect(text).toMatch(/Nearest substitutes[^]*driver/u);
    expect(text).toMatch(/every set was tried[^]*at random: mean/u);
    expect(text).toMatch(/sensitivity intervals of 100 draws/u);
    expect(text).not.toContain('Person 7');
  });

  test('keeps what was tried, lists it and prints it again', async () => {
    const tried = await disrupt('--by', 'degree', '--steps', '1');
    const again = await at.json<DisruptionResult>('disrupt', tried.id, ...IN_CASE);
    expect(again).toEqual(tried);
    const { disruptions } = await at.json<{ disruptions: DisruptionRun[] }>(
      ...['disrupt', ...IN_CASE, '--list'],
    );
    expect(disruptions[0]).toMatchObject({
      id: tried.id,
      removed: 1,
      parameters: { by: 'degree' },
    });
    const text = await at.print('disrupt', ...IN_CASE, '--list');
    expect(text).toMatch(new RegExp(`${tried.id} .* degree`, 'u'));
    expectRefusal(await at.run('disrupt', 'none', ...IN_CASE), 2, /has no what-if "none"/u);
  });

  test('is in the audit log', async () => {
    await disrupt('--steps', '1');
    expect(await at.print('audit', 'verify')).toMatch(/intact|verified/iu);
  });

  test.each([
    ['an unknown case', ['--case', 'B'], /There is no case "B"/u],
    ['an unknown rule', ['--by', 'charm'], /no rule of removal\. Rules: betweenness/u],
    ['an unknown criterion', ['--criterion', 'luck'], /Criteria: fragmentation/u],
    ['a list of nothing', ['--by', 'list'], /needs the ids/u],
    ['ids without a list', ['--remove', 'P1'], /belong to a list/u],
    ['what is not in the case', ['--by', 'list', '--remove', 'P9'], /nothing with the id .*"P9"/u],
    ['a victim by their real id', ['--by', 'list', '--remove', 'P7'], /found by their pseudonym/u],
    ['no steps', ['--steps', '0'], /A whole number from 1 to 1,000/u],
    ['a share above one', ['--recovery-share', '1.5'], /from 0 to 1/u],
    ['a window that ends first', ['--from', '2024', '--to', '2023'], /--to lies before --from/u],
  ])('refuses %s', async (_what, options, sentence) => {
    const given = options[0] === '--case' ? options : [...IN_CASE, ...options];
    expectRefusal(await at.run('disrupt', ...given), 2, sentence);
  });

  test('says plainly that a victim is no target', async () => {
    const options = ['--by', 'list', '--remove', await pseudonym()];
    expectRefusal(
      await at.run('disrupt', ...IN_CASE, ...options),
      2,
      /victims and witnesses are never a target of removal/u,
    );
  });

  test('says what is no part of the projection', async () => {
    const options = ['--projection', 'actors', '--by', 'list', '--remove', 'T1'];
    const outcome = await at.run('disrupt', ...IN_CASE, ...options);
    // It is known once the projection is made: by then a busy machine may have told how far it is.
    const stderr = outcome.stderr.replaceAll(/^[^\n]* · \d+ %[^\n]*\n/gmu, '');
    expectRefusal({ ...outcome, stderr }, 2, /Not in this projection.*"T1"/u);
  });
});
