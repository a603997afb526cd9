import { recordOf, type ProjectedLink } from '../projection/multigraph.js';

/** One occasion at which more than two met: everybody with everybody. */
export interface Meeting {
  /** Ids, each once. */
  readonly people: readonly string[];
  /** The records that say so, one for each pair or more. */
  readonly links: readonly ProjectedLink[];
}

/** Fewer are a pair. */
const FEWEST = 3;

function timeOf(link: ProjectedLink): string | null {
  const record = recordOf(link);
  if (record.kind !== 'meets' || record.time === undefined) return null;
  const { startMs, endMs, zone } = record.time;
  return JSON.stringify([startMs, endMs ?? null, zone ?? null]);
}

/** The parts of a graph of links in which any path joins all, each with its links. */
function partsOf(links: readonly ProjectedLink[]): ProjectedLink[][] {
  const partOf = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = partOf.get(root); up !== undefined && up !== root; up = partOf.get(root))
      root = up;
    partOf.set(id, root);
    return root;
  };
  for (const { source, target } of links) {
    const [one, other] = [rootOf(source), rootOf(target)];
    partOf.set(other, one);
  }
  const parts = new Map<string, ProjectedLink[]>();
  for (const link of links) {
    const root = rootOf(link.source);
    const part = parts.get(root);
    if (part) part.push(link);
    else parts.set(root, [link]);
  }
  return [...parts.values()];
}

/**
 * Meetings of three and more among records of kind `meets`: those of one time whose people all met each
 * other then. Records of pairs alone, of people who did not all meet, or without a time are none: that
 * they were one occasion is not recorded.
 */
export function findMeetings(links: readonly ProjectedLink[]): Meeting[] {
  const byTime = new Map<string, ProjectedLink[]>();
  for (const link of links) {
    const time = timeOf(link);
    if (time === null || link.source === link.target) continue;
    const known = byTime.get(time);
    if (known) known.push(link);
    else byTime.set(time, [link]);
  }
  return [...byTime.values()].flatMap(partsOf).flatMap((part) => {
    const people = new Set(part.flatMap(({ source, target }) => [source, target]));
    const pairs = new Set(
      part.map(({ source, target }) => JSON.stringify([source, target].sort())),
    );
    const isWhole = pairs.size === (people.size * (people.size - 1)) / 2;
    return people.size >= FEWEST && isWhole ? [{ people: [...people].sort(), links: part }] : [];
  });
}
