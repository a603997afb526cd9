import { beforeAll, describe, expect, test } from 'vitest';
import type { ImportReport } from '../../server/contract/import-report.js';
import type { AnalysisResult } from '../../server/contract/results.js';
import type { CaseView, ExpansionView } from '../../server/contract/views.js';
import { newSharedProcessWorkspace } from './run-vinculum.js';

const at = newSharedProcessWorkspace();
const IN_CASE = ['--case', 'A'];

async function importText(name: string, text: string, ...options: string[]): Promise<ImportReport> {
  return at.json<ImportReport>('import', at.write(name, text), ...IN_CASE, ...options);
}

beforeAll(async () => {
  await importText('people.csv', 'id,name\nP1,Ann\nP2,Bob\n');
});

describe('rows that cannot be taken', () => {
  test('amounts, dates and ends: each is listed with line, column, value and reason', async () => {
    const report = await importText(
      'transactions.csv',
      [
        'id,from,to,amount,currency,at',
        'T1,P1,P2,1e308,EUR,2024-01-01',
        'T2,P1,P2,-5,EUR,2024-01-01',
        'T3,P1,P2,"12,50",EUR,2024-01-01',
        'T4,P1,P2,€12,EUR,2024-01-01',
        'T5,P1,P2,1,EUR,2024-02-30',
        'T6,P1,P2,1,EUR,03/04/2024',
        'T7,P1,ZZ,1,EUR,2024',
        'T8,P1,P2,1,EUR,2024-02',
        'T9,P1,P2,1,EUR,2024-03-05T14:00',
        '',
      ].join('\n'),
    );
    expect(report).toMatchObject({ rows: 9, rejectedRows: 7, links: { created: 2 } });
    expect(report.rejectsFile).toBe('rejects.csv');
    const file = 'transactions.csv';
    expect(at.rejects()).toEqual(
      [
        ['2', 'amount', '1e308', 'too large'],
        ['3', 'amount', '-5', 'below zero'],
        ['4', 'amount', '12,50', 'use a dot'],
        ['5', 'amount', '€12', 'column of its own'],
        ['6', 'at', '2024-02-30', 'no day 30'],
        ['7', 'at', '03/04/2024', '--date-format'],
        ['8', 'to', 'ZZ', '--create-missing'],
      ].map(([line, column, value, reason]) => {
        const row = String(Number(line) - 1);
        return { file, line, row, column, value, reason: expect.stringContaining(reason!) };
      }),
    );
  });

  test('the table names their number and place; --strict makes them an error', async () => {
    const file = at.write('bad-links.csv', 'source,target\nP1,Nobody\n');
    const args = ['import', file, ...IN_CASE, '--rejects', 'list.csv'];
    const lenient = await at.run(...args);
    expect(lenient).toMatchObject({ code: 0, stderr: '' });
    expect(lenient.stdout).toMatch(/^1 row was rejected: see list\.csv$/mu);
    expect(at.rejects('list.csv')).toMatchObject([
      { line: '2', column: 'target', value: 'Nobody' },
    ]);
    const strict = await at.run(...args, '--strict', '--json');
    expect(strict.code).toBe(3);
    expect(JSON.parse(strict.stdout)).toMatchObject({ rejectedRows: 1 });
  });

  test('a link to nobody is taken with a placeholder, which a list fills in', async () => {
    const text = 'source,target\nP1,P9\n';
    expect(await importText('links.csv', text)).toMatchObject({ rejectedRows: 1 });
    const taken = await importText('links.csv', text, '--create-missing', 'person');
    expect(taken).toMatchObject({
      rejectedRows: 0,
      entities: { created: 1 },
      links: { created: 1 },
    });
    const expand = () => at.json<ExpansionView>('expand', 'P9', ...IN_CASE);
    expect((await expand()).entity.placeholder).toBe(true);
    await importText('more-people.csv', 'id,name\nP9,Ida\n');
    expect((await expand()).entity).toMatchObject({ name: 'Ida', placeholder: false });
  });

  test('NUL bytes and line ends in ids', async () => {
    await importText('nul-people.csv', 'id,name\nN\0,Nul\n"N\n2",Line\nN3,Fine\n');
    expect(at.rejects().map(({ line, column }) => [line, column])).toContainEqual(['2', 'id']);
    expect(at.rejects().map(({ line, column }) => [line, column])).toContainEqual(['3', 'id']);
    expect(await at.print('expand', 'N3', ...IN_CASE)).toContain('Fine');
  });
});

describe('rows that are odd and taken', () => {
  test('one id with different contents: both are kept and the contradiction is told', async () => {
    const text = 'id,name,birth_date\nD1,Dan,1990-01-01\nD1,Daniel,1991-01-01\nD1,Dan,1990-01-01\n';
    const report = await importText('dup-people.csv', text);
    expect(report).toMatchObject({
      rejectedRows: 0,
      warnings: [{ code: 'contradiction', count: 2 }],
    });
    const shown = await at.print('expand', 'D1', ...IN_CASE);
    expect(shown).toContain('Dan · person · D1');
    expect(shown).toContain('records disagree about name: also Daniel');
    expect(shown).toContain('records disagree about birth_date: also 1991-01-01');
  });

  test('ids with spaces, quotes, emoji, formulas and 10,000 characters come back as they were', async () => {
    const long = 'x'.repeat(10_000);
    const ids = ['two words', `quo"te's`, '👩🏽‍🚀🚛', '=cmd()', 'Ţepeş', long];
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = ids.map((id, n) => `${quote(id)},${quote(n === 5 ? long : id)}`);
    await importText('odd-people.csv', `id,name\n${rows.join('\n')}\n`);
    const pairs = ids.map((id) => `P1,${quote(id)}`);
    const linked = await importText('odd-links.csv', `source,target\n${pairs.join('\n')}\n`);
    expect(linked).toMatchObject({ rejectedRows: 0, links: { created: ids.length } });
    const result = await at.json<AnalysisResult>('analyse', ...IN_CASE);
    expect(result.entities.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    for (const id of ids.slice(0, 4)) {
      const view = await at.json<ExpansionView>('expand', id, ...IN_CASE);
      expect(view.entity).toMatchObject({ id, name: id });
    }
    const near = await at.json<ExpansionView>('expand', 'P1', ...IN_CASE);
    expect(near.neighbours.map(({ entity }) => entity.id)).toEqual(expect.arrayContaining(ids));
    const table = await at.print('analyse', ...IN_CASE, '--top', '50');
    expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThan(250);
  });

  test('what would move the cursor is shown as a dot', async () => {
    await importText('esc-people.csv', 'id,name\nE1,a\u001b[31mred\u202Etxt\n');
    const shown = await at.print('expand', 'E1', ...IN_CASE);
    expect(shown).toContain('a·[31mred·txt');
  });

  test('a formula in a reject is defused', async () => {
    await importText('f-links.csv', 'source,target\nP1,=HYPERLINK()\n');
    expect(at.rejects()).toMatchObject([{ value: "'=HYPERLINK()" }]);
  });

  test('links of an entity to itself are left out of the measures and counted', async () => {
    const report = await importText('self-links.csv', 'source,target\nP2,P2\nP2,P2\n');
    expect(report.warnings).toMatchObject([{ code: 'self_link', count: 2 }]);
    const { graph } = await at.json<AnalysisResult>('analyse', ...IN_CASE);
    expect(graph.selfLinks).toBe(2);
    expect(await at.print('analyse', ...IN_CASE)).toMatch(/2 self-links left out/u);
  });

  test('after all this the case is whole and the log intact', async () => {
    const { cases } = await at.json<{ cases: CaseView[] }>('cases');
    const { graph } = await at.json<AnalysisResult>('analyse', ...IN_CASE);
    expect(cases).toMatchObject([{ name: 'A', entities: graph.entities }]);
    expect(await at.json('audit', 'verify')).toMatchObject({ intact: true });
  });
});
