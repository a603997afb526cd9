import { expect, test } from 'vitest';
import type { GradeFilter } from '../../server/contract/grade.js';
import { describeOnEachStore } from '../helpers/each-store.js';
import { entity, importRows, link, rowsOf } from '../helpers/rows.js';

const graded = (grade?: string) => ({ provenance: grade === undefined ? {} : { grade } });
const GRADES = ['admiralty:B2', 'admiralty:F6', 'admiralty:D4', 'admiralty:B-', '5x5x5:E4'];

const ROWS = rowsOf(
  entity('person', 'a', graded('admiralty:A1')),
  entity('person', 'b'),
  entity('person', 'loose', graded('admiralty:E5')),
  link('knows', 'ungraded', 'a', 'b', graded()),
  ...GRADES.map((grade) => link('knows', grade, 'a', 'b', graded(grade))),
);

function admiralty(reliability: string, credibility: string, ungraded = false): GradeFilter {
  return {
    ungraded,
    schemes: { admiralty: { reliability: [...reliability], credibility: [...credibility] } },
  };
}

describeOnEachStore('snapshot by grades', (on) => {
  async function readLinks(grades: GradeFilter): Promise<string[]> {
    const caseFile = await on.newCase();
    await importRows(on.store, caseFile, 'rows.csv', ROWS);
    const { links } = await on.store.readSnapshot(caseFile.id, { grades });
    return links.map(({ id }) => id).sort();
  }

  test('admits sets of codes of each scheme by itself', async () => {
    expect(await readLinks(admiralty('AB', '12'))).toEqual(['admiralty:B-', 'admiralty:B2']);
    expect(await readLinks({ ungraded: false, schemes: {} })).toEqual([]);
    const older = { '5x5x5': { reliability: ['E'], credibility: ['4'] } };
    expect(await readLinks({ ungraded: false, schemes: older })).toEqual(['5x5x5:E4']);
  });

  test('what cannot be judged is unknown, not lowest: admitted by its own code alone', async () => {
    expect(await readLinks(admiralty('ABCDE', '12345'))).not.toContain('admiralty:F6');
    expect(await readLinks(admiralty('ABF', '126'))).toEqual([
      ...['admiralty:B-', 'admiralty:B2', 'admiralty:F6'],
    ]);
  });

  test('ungraded records pass where that is asked for', async () => {
    expect(await readLinks(admiralty('B', '2', true))).toEqual([
      ...['admiralty:B-', 'admiralty:B2', 'ungraded'],
    ]);
  });

  test('entities: ends of admitted links, and those that an admitted record states', async () => {
    const caseFile = await on.newCase();
    await importRows(on.store, caseFile, 'rows.csv', ROWS);
    const read = async (grades: GradeFilter) =>
      (await on.store.readSnapshot(caseFile.id, { grades })).entities.map(({ id }) => id);
    expect(await read(admiralty('B', '2'))).toEqual(['a', 'b']);
    expect(await read(admiralty('A', '1'))).toEqual(['a']);
    expect(await read(admiralty('E', '5', true))).toEqual(['a', 'b', 'loose']);
  });

  test('values come from the admitted records alone', async () => {
    const caseFile = await on.newCase();
    const people = [entity('person', 'p', { name: 'Good', ...graded('admiralty:A1') })];
    const time = (year: number) => ({ startMs: Date.UTC(year, 0, 1) });
    const pays = (amount: number, year: number, grade: string) =>
      link('pays', 't', 'p', 'q', {
        ...{ amount, currency: 'EUR', time: time(year) },
        ...graded(grade),
      });
    await importRows(
      on.store,
      caseFile,
      'rows.csv',
      rowsOf(
        ...people,
        entity('person', 'p', { name: 'Rumour', ...graded('admiralty:E5') }),
        entity('person', 'q'),
        pays(100, 2024, 'admiralty:A1'),
        pays(999, 2020, 'admiralty:E5'),
      ),
    );
    const read = (grades: GradeFilter, window = {}) =>
      on.store.readSnapshot(caseFile.id, { grades, window });
    const good = await read(admiralty('A', '1'));
    expect(good.entities.map(({ name }) => name)).toEqual(['Good', 'Name of q']);
    expect(good.links).toMatchObject([{ amount: 100, time: time(2024) }]);
    const rumour = await read(admiralty('E', '5'));
    expect(rumour.entities.map(({ name }) => name)).toEqual(['Rumour', 'Name of q']);
    expect(rumour.links).toMatchObject([{ amount: 999, time: time(2020) }]);
    // The window looks at the time of the admitted record, not at the current one.
    const in2020 = { untilMs: Date.UTC(2021, 0, 1) };
    expect((await read(admiralty('E', '5'), in2020)).links).toMatchObject([{ amount: 999 }]);
    expect((await read(admiralty('A', '1'), in2020)).links).toEqual([]);
  });

  test('a link tells the grades of its records, each once, and that some have none', async () => {
    const caseFile = await on.newCase();
    const both = (grade?: string) => link('knows', 'both', 'a', 'b', graded(grade));
    const rows = rowsOf(
      ...ROWS.flatMap(({ records }) => records).filter(({ type }) => type === 'entity'),
      link('knows', 'none', 'a', 'b', graded()),
      ...[both('admiralty:B2'), both('4x4:A1'), both('admiralty:B2'), both()],
    );
    await importRows(on.store, caseFile, 'rows.csv', rows);
    const { links } = await on.store.readSnapshot(caseFile.id, {});
    expect(links.map(({ id, grades }) => [id, grades])).toEqual([
      ['both', ['admiralty:B2', '4x4:A1', '']],
      ['none', undefined],
    ]);
  });
});
