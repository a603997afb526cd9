import type { Oracle } from './oracle.js';

/**
 * Modularity as NetworkX's `community.modularity` defines it (Newman & Girvan; directed: Leicht &
 * Newman), from the records themselves: Σ over communities of L/m − γ · (out · in)/m², for undirected
 * graphs with the sums of degrees over 2m.
 */
export function modularityOf(
  oracle: Oracle,
  communityOf: (id: string) => number,
  resolution = 1,
): number {
  const merged = mergeRecords(oracle);
  const inside = new Map<number, number>();
  const outgoing = new Map<number, number>();
  const incoming = new Map<number, number>();
  const add = (map: Map<number, number>, key: number, value: number): void => {
    map.set(key, (map.get(key) ?? 0) + value);
  };
  let total = 0;
  for (const [key, weight] of merged) {
    const [source = '', target = ''] = key.split('\n');
    const from = communityOf(source);
    const to = communityOf(target);
    total += weight;
    if (from === to) add(inside, from, weight);
    add(outgoing, from, weight);
    add(incoming, to, weight);
  }
  let modularity = 0;
  for (const community of new Set(oracle.nodes.map(communityOf))) {
    const out = outgoing.get(community) ?? 0;
    const into = incoming.get(community) ?? 0;
    const expected = oracle.directed
      ? (out * into) / total ** 2
      : ((out + into) / (2 * total)) ** 2;
    modularity += (inside.get(community) ?? 0) / total - resolution * expected;
  }
  return modularity;
}

function mergeRecords(oracle: Oracle): Map<string, number> {
  const merged = new Map<string, number>();
  for (const { source, target, weight = 1 } of oracle.links) {
    if (source === target) continue;
    const ends = oracle.directed || source < target ? [source, target] : [target, source];
    const key = ends.join('\n');
    merged.set(key, oracle.weighted ? (merged.get(key) ?? 0) + weight : 1);
  }
  return merged;
}
