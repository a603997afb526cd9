import { expect, test } from 'vitest';
import { createRandom } from '../../server/analysis/random.js';
import {
  type PathsRequest,
  pathsRequestSchema,
  type PathsView,
} from '../../server/contract/paths.js';
import { findPlainPaths } from '../../server/features/paths/plain-paths.js';
import { showPaths } from '../../server/features/paths/use-case.js';
import { describeOnEachStore } from '../helpers/each-store.js';
import { entity, importRows, link, rowsOf } from '../helpers/rows.js';

interface Graph {
  readonly ids: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
}

function randomGraph(seed: number): Graph {
  const random = createRandom(seed);
  const ids = Array.from({ length: 14 }, (_, n) => `n${String(n).padStart(2, '0')}`);
  const pick = () => ids[Math.floor(random() * ids.length)] ?? '';
  return { ids, pairs: Array.from({ length: 26 }, () => [pick(), pick()] as const) };
}

/** Every path without repeated entities, by plain enumeration: by length, then by the ids along it. */
function enumeratePaths({ pairs }: Graph, from: string, to: string, maxLength: number): string[][] {
  const next = new Map<string, Set<string>>();
  for (const [a, b] of pairs) {
    next.set(a, (next.get(a) ?? new Set()).add(b));
    next.set(b, (next.get(b) ?? new Set()).add(a));
  }
  const found: string[][] = [];
  const walk = (path: string[]): void => {
    const last = path.at(-1) ?? '';
    if (last === to) found.push(path);
    else if (path.length <= maxLength) {
      for (const id of next.get(last) ?? []) if (!path.includes(id)) walk([...path, id]);
    }
  };
  walk([from]);
  const compare = (a: string[], b: string[]) =>
    a.length - b.length || (a.join('>') < b.join('>') ? -1 : 1);
  return found.sort(compare);
}

describeOnEachStore('paths', (on) => {
  test.each([1, 2, 3, 4])('are those of a plain enumeration, random graph %i', async (seed) => {
    const graph = randomGraph(seed);
    const caseFile = await on.newCase();
    await importRows(
      on.store,
      caseFile,
      'graph.csv',
      rowsOf(
        ...graph.ids.map((id) => entity('person', id)),
        ...graph.pairs.map(([a, b], n) => link(n % 2 ? 'knows' : 'pays', `l${n}`, a, b)),
      ),
    );
    for (const to of ['n05', 'n11', 'n13']) {
      for (const [count, maxLength] of [
        [1, 6],
        [7, 6],
        [50, 4],
      ] as const) {
        const question = { from: 'n00', to, count, maxLength };
        const expected = enumeratePaths(graph, 'n00', to, maxLength).slice(0, count);
        expect(await findPlainPaths(on.store, caseFile.id, question)).toEqual(expected);
      }
    }
  });

  test('each step names the links it rests on, of the kinds asked for', async () => {
    const caseFile = await on.newCase();
    const rows = rowsOf(
      ...['a', 'b', 'c'].map((id) => entity('person', id)),
      link('knows', '1', 'b', 'a'),
      link('meets', '2', 'a', 'b'),
      link('knows', '3', 'b', 'c'),
      link('meets', '4', 'a', 'c'),
    );
    await importRows(on.store, caseFile, 'rows.csv', rows);
    const show = (rules: Partial<PathsRequest> = {}) =>
      showPaths(
        on.caller,
        caseFile.name,
        pathsRequestSchema.parse({ entities: ['a', 'c'], count: 5, maxLength: 4, ...rules }),
      );
    const { paths } = await show();
    expect(paths.map(({ entities }) => entities.map(({ id }) => id).join(''))).toEqual([
      'ac',
      'abc',
    ]);
    expect(paths[1]?.steps.map(({ links }) => links.map(({ id }) => id))).toEqual([
      ['1', '2'],
      ['3'],
    ]);
    const known = await show({ filter: { linkKinds: ['knows'] } });
    expect(known.paths.map(({ length }) => length)).toEqual([2]);
    await importRows(on.store, caseFile, 'far.csv', rowsOf(entity('person', 'z')));
    const none = await show({ entities: ['a', 'z'] });
    expect(none).toMatchObject({ paths: [], pairs: [{ found: 0, without: [] }] });
    await expect(show({ entities: ['a', 'c', 'a'] })).rejects.toThrow('An entity is named twice.');
  });

  const day = (text: string) => ({
    startMs: Date.parse(text),
    endMs: Date.parse(text) + 86_400_000,
  });
  const ids = ({ entities }: PathsView['paths'][number]) => entities.map(({ id }) => id).join('');

  test('grades, times, kinds and directions shut paths out, and it is said which does', async () => {
    const caseFile = await on.newCase();
    const rows = rowsOf(
      ...['a', 'b', 'c', 'e'].map((id) => entity('person', id)),
      entity('company', 'd'),
      link('knows', '1', 'a', 'b', {
        provenance: { grade: 'admiralty:B2' },
        time: day('2024-03-05'),
      }),
      link('knows', '2', 'b', 'c', {
        provenance: { grade: 'admiralty:E5' },
        time: day('2024-03-06'),
      }),
      link('knows', '2b', 'c', 'b', {
        provenance: { grade: 'admiralty:C6' },
        time: day('2023-01-01'),
      }),
      link('employs', '3', 'd', 'a', { provenance: { grade: 'admiralty:A1' } }),
      link('employs', '4', 'd', 'c', { provenance: { grade: 'admiralty:A1' } }),
    );
    await importRows(on.store, caseFile, 'rows.csv', rows);
    const show = (rules: Partial<PathsRequest>, entities = ['a', 'c']) =>
      showPaths(on.caller, caseFile.name, pathsRequestSchema.parse({ entities, ...rules }));
    const found = async (rules: Partial<PathsRequest>) => (await show(rules)).paths.map(ids);
    const ungradedOut = (credibility: string[], reliability = ['A', 'B', 'C', 'D']) => ({
      grades: { ungraded: false, schemes: { admiralty: { reliability, credibility } } },
    });

    expect(await found({})).toEqual(['abc', 'adc']);
    // Of the step from b to c the doubtful record is left out, with its time.
    const graded = await show({ filter: ungradedOut(['1', '2', '6']) });
    expect(graded.paths.map(ids)).toEqual(['abc', 'adc']);
    expect(graded.paths[0]?.steps[1]?.links.map(({ id }) => id)).toEqual(['2b']);
    expect(graded.notes).toEqual(['4 of 5 links are looked at.']);
    expect(await found({ filter: ungradedOut(['1', '2']) })).toEqual(['adc']);
    expect(await found({ filter: { fromMs: Date.parse('2024-01-01') } })).toEqual(['abc']);
    expect(await found({ filter: { entityKinds: ['person'] } })).toEqual(['abc']);
    // Whom one asks for is admitted whatever its kind.
    const toCompany = await show({ filter: { entityKinds: ['person'] } }, ['a', 'd']);
    expect(toCompany.paths.map(ids)).toEqual(['ad', 'abcd']);
    expect(await found({ directed: true })).toEqual(['abc']);
    const shut = await show({
      filter: { ...ungradedOut(['1', '2']), entityKinds: ['person'] },
      directed: true,
    });
    expect(shut.pairs[0]?.without).toEqual([
      'Without the filter of grades there is one of 2 links.',
    ]);
    const apart = await show({ filter: { linkKinds: ['pays'] }, directed: true });
    expect(apart.pairs[0]?.without).toEqual([
      'Without the choice of link kinds there is one of 2 links.',
    ]);
    const [first] = (await show({})).paths;
    expect(first?.why).toEqual([
      'No admitted path has fewer links.',
      'Weakest by grade: step 2, of which all records are without a grade or not judged.',
      'Records from 2023-01-01 to 2024-03-06.',
    ]);
    // e is linked to nobody: of three ends one pair alone is joined.
    const three = await show({}, ['a', 'c', 'e']);
    expect(three.pairs.map(({ from, to, found: n }) => [from.id, to.id, n])).toEqual([
      ['a', 'c', 2],
      ['a', 'e', 0],
      ['c', 'e', 0],
    ]);
  });

  test('strong ties are near', async () => {
    const caseFile = await on.newCase();
    const many = (from: string, to: string, count: number) =>
      Array.from({ length: count }, (_, n) => link('calls', `${from}${to}${n}`, from, to));
    const phones = ['a', 'b', 'c'].map((id) => entity('phone', id));
    await importRows(
      on.store,
      caseFile,
      'calls.csv',
      rowsOf(...phones, ...many('a', 'b', 4), ...many('b', 'c', 4), ...many('a', 'c', 1)),
    );
    const show = (exponent: number) =>
      showPaths(
        on.caller,
        caseFile.name,
        pathsRequestSchema.parse({ entities: ['a', 'c'], by: 'weight', exponent, records: 2 }),
      );
    const { paths } = await show(1);
    expect(paths.map((path) => [ids(path), path.distance])).toEqual([
      ['abc', 0.5],
      ['ac', 1],
    ]);
    expect(paths[0]?.steps[0]).toMatchObject({ weight: 4, length: 0.25, records: 4 });
    expect(paths[0]?.steps[0]?.links).toHaveLength(2);
    expect(paths[0]?.why[0]).toBe(
      'Distance 0.5 = 0.25 + 0.25: a step is 1/w long, w being the number of records (4, 4).',
    );
    expect((await show(0)).paths.map((path) => [ids(path), path.distance])).toEqual([
      ['ac', 1],
      ['abc', 2],
    ]);
  });

  test('in time order no step comes before the one before it, as far as the dates tell', async () => {
    const caseFile = await on.newCase();
    const month = { startMs: Date.parse('2024-03-01'), endMs: Date.parse('2024-04-01') };
    const clock = { startMs: Date.parse('2024-03-10T12:00Z'), zone: 'unknown' };
    const rows = rowsOf(
      ...['a', 'b', 'c', 'd', 'e'].map((id) => entity('person', id)),
      link('meets', '1', 'a', 'b', { time: day('2024-03-05') }),
      link('meets', '2', 'b', 'c', { time: day('2024-03-04') }),
      link('meets', '3', 'b', 'c', { time: day('2024-03-07') }),
      link('meets', '4', 'a', 'd', { time: month }),
      link('meets', '5', 'd', 'c', { time: day('2024-03-02') }),
      link('meets', '6', 'a', 'c'),
      link('meets', '7', 'a', 'e', { time: day('2024-03-10') }),
      link('meets', '8', 'e', 'c', { time: clock }),
    );
    await importRows(on.store, caseFile, 'rows.csv', rows);
    const show = (entities: string[], rules: Partial<PathsRequest> = {}) =>
      showPaths(
        on.caller,
        caseFile.name,
        pathsRequestSchema.parse({ entities, by: 'time', maxLength: 2, ...rules }),
      );
    const { paths, notes } = await show(['a', 'c']);
    expect(
      paths.map((path) => [ids(path), path.order?.certainty, path.steps.map((s) => s.ordered)]),
    ).toEqual([
      ['adc', 'possible', ['4', '5']],
      ['abc', 'certain', ['1', '3']],
      ['aec', 'possible', ['7', '8']],
    ]);
    expect(paths[0]?.why.slice(0, 2)).toEqual([
      'Possibly in time order: the dates leave open which came first of steps 1 (2024-03) and 2 (2024-03-02).',
      'The end is reached at 2024-03-02.',
    ]);
    expect(paths[1]?.order).toMatchObject({
      arrivalFirst: '2024-03-07',
      arrivalLast: '2024-03-07',
    });
    expect(notes).toEqual([
      '7 of 8 links are looked at.',
      '1 link without a date is left out of the time order.',
      '1 clock time without a zone may lie up to 14 hours earlier or 12 hours later.',
    ]);
    expect((await show(['a', 'c'], { order: 'certain' })).paths.map(ids)).toEqual(['abc']);
    // The day when a met d may lie on either side of the tenth.
    const late = await show(['e', 'd'], { order: 'certain' });
    expect(late.pairs[0]).toMatchObject({
      found: 0,
      without: [
        'Without certainty about the order there is one of 2 links.',
        'Without time order there is one of 2 links.',
      ],
    });
  });
});
