import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnalysisStopped } from '../../../../server/analysis/hooks.js';
import { kShortestPaths } from '../../../../server/analysis/paths/k-shortest-paths.js';

type Adjacency = ReadonlyMap<string, readonly string[]>;

/** `a:bc b:c` means a leads to b and c, and b to c. */
function adjacency(text: string): Adjacency {
  return new Map(
    text
      .split(' ')
      .map((entry) => [entry[0] ?? '', [...entry.slice(2)]] satisfies [string, string[]]),
  );
}

function ask(graph: Adjacency, count: number, maxLinks?: number): string[] {
  const question = { source: 'a', target: 'z', count, ...(maxLinks !== undefined && { maxLinks }) };
  return kShortestPaths((id) => graph.get(id) ?? [], question).map((path) => path.join(''));
}

/** Every loopless path from a to z, shortest first, then by ids. */
function listAllPaths(graph: Adjacency): string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    const last = path.at(-1) ?? '';
    if (last === 'z') found.push(path);
    else {
      for (const next of new Set(graph.get(last) ?? [])) {
        if (!path.includes(next)) walk(path + next);
      }
    }
  };
  walk('a');
  return found.sort((left, right) => left.length - right.length || (left < right ? -1 : 1));
}

describe('kShortestPaths', () => {
  it('lists paths by length, then by ids, whatever order the neighbours come in', () => {
    expect(ask(adjacency('a:dcb b:z c:z d:ez e:z'), 10)).toEqual(['abz', 'acz', 'adz', 'adez']);
    expect(ask(adjacency('a:bcd d:ze c:z b:z e:z'), 2)).toEqual(['abz', 'acz']);
  });

  it('keeps to the most links allowed', () => {
    const graph = adjacency('a:bz b:cz c:z');
    expect(ask(graph, 9)).toEqual(['az', 'abz', 'abcz']);
    expect(ask(graph, 9, 2)).toEqual(['az', 'abz']);
    expect(ask(graph, 9, 0)).toEqual([]);
  });

  it('finds none where there is none', () => {
    expect(ask(adjacency('a:b b:a z:a'), 3)).toEqual([]);
    expect(ask(adjacency('a:z'), 0)).toEqual([]);
    expect(kShortestPaths(() => ['a'], { source: 'a', target: 'a', count: 3 })).toEqual([]);
  });

  it('agrees with listing every path', () => {
    const letters = [...'abcdez'];
    const ends = fc.subarray(letters);
    const graphs = fc
      .tuple(...letters.map(() => ends))
      .map((rows) => new Map(letters.map((id, at) => [id, rows[at] ?? []])));
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 70 }), (graph, count) => {
        expect(ask(graph, count)).toEqual(listAllPaths(graph).slice(0, count));
      }),
    );
  });

  it('asks for the neighbours of an entity once', () => {
    const graph = adjacency('a:bcd b:cdz c:bdz d:bcz z:abcd');
    const asked: string[] = [];
    kShortestPaths(
      (id) => {
        asked.push(id);
        return graph.get(id) ?? [];
      },
      { source: 'a', target: 'z', count: 20 },
    );
    expect(asked).toHaveLength(new Set(asked).size);
  });

  it('stops when told to', () => {
    const question = { source: 'a', target: 'z', count: 5 };
    expect(() =>
      kShortestPaths((id) => (id === 'a' ? ['b', 'z'] : ['z']), question, {
        shouldStop: () => true,
      }),
    ).toThrow(AnalysisStopped);
  });
});
