import type { SimpleLinks } from '../simple-links.js';
import type { Random } from '../random.js';
import type { LaidKind } from './laid-anew.js';

/** A network in which so many draws find no free pair is nearly full. */
const TRIES_PER_LINK = 1_000;

/**
 * A random network of as many links, each laid between any two entities of the same kinds as before, no
 * pair twice (Erdős & Rényi 1959, for each pair of kinds). Nobody keeps a number of links. Only entities
 * with links take part.
 *
 * @returns null where the network is too full for that to change anything.
 */
export function layAnywhere(
  links: SimpleLinks,
  kinds: readonly LaidKind[],
  directed: boolean,
  random: Random,
): SimpleLinks | null {
  const order = kinds.length;
  const ofKind = groupByKind(links, kinds);
  const pick = (kind: LaidKind | undefined): number => {
    const members = ofKind.get(kind) ?? [];
    return members[Math.floor(random() * members.length)] ?? 0;
  };
  const from = new Int32Array(links.from.length);
  const to = new Int32Array(links.from.length);
  const joined = new Set<number>();
  for (let link = 0; link < from.length; link++) {
    const sourceKind = kinds[links.from[link] ?? 0];
    const targetKind = kinds[links.to[link] ?? 0];
    let tries = 0;
    for (; tries < TRIES_PER_LINK; tries++) {
      const source = pick(sourceKind);
      const target = pick(targetKind);
      if (source === target) continue;
      const [low, high] =
        directed || source < target ? [source, target] : ([target, source] as const);
      const pair = low * order + high;
      if (joined.has(pair)) continue;
      joined.add(pair);
      from[link] = source;
      to[link] = target;
      break;
    }
    if (tries === TRIES_PER_LINK) return null;
  }
  return { from, to };
}

function groupByKind(
  { from, to }: SimpleLinks,
  kinds: readonly LaidKind[],
): Map<LaidKind | undefined, number[]> {
  const linked = [...new Set([...from, ...to])].sort((left, right) => left - right);
  const groups = new Map<LaidKind | undefined, number[]>();
  for (const node of linked) {
    const known = groups.get(kinds[node]);
    if (known) known.push(node);
    else groups.set(kinds[node], [node]);
  }
  return groups;
}
