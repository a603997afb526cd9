import { expect, test } from 'vitest';
import { createRandom } from '../../server/analysis/random.js';
import { findPaths, showPaths } from '../../server/features/paths/use-case.js';
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
        expect(await findPaths(on.store, caseFile.id, question)).toEqual(expected);
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
    const question = { from: 'a', to: 'c', count: 5, maxLength: 4 };
    const { paths } = await showPaths(on.caller, caseFile.name, question);
    expect(paths.map(({ entities }) => entities.map(({ id }) => id).join(''))).toEqual([
      'ac',
      'abc',
    ]);
    expect(paths[1]?.steps.map(({ links }) => links.map(({ id }) => id))).toEqual([
      ['1', '2'],
      ['3'],
    ]);
    const known = await showPaths(on.caller, caseFile.name, { ...question, linkKinds: ['knows'] });
    expect(known.paths.map(({ length }) => length)).toEqual([2]);
    await importRows(on.store, caseFile, 'far.csv', rowsOf(entity('person', 'z')));
    const none = await showPaths(on.caller, caseFile.name, { ...question, to: 'z' });
    expect(none.paths).toEqual([]);
  });
});
