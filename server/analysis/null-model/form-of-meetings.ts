import type { SnapshotEntity, SnapshotLink } from '../../contract/snapshot.js';
import { mergePairs } from '../projection/merge-pairs.js';
import { recordOf, type HeldLink, type ProjectedLink } from '../projection/multigraph.js';
import type { NetworkParameters } from '../projection/network-parameters.js';
import type { Meeting } from './find-meetings.js';
import type { NullForm } from './laid-anew.js';

/** A pair of entities with the records that join it. */
interface Pair {
  readonly from: number;
  readonly to: number;
  readonly records: SnapshotLink[];
}

/** Links of entities with each other; with directions an undirected record counts in both. */
function listPairs(
  links: readonly ProjectedLink[],
  place: ReadonlyMap<string, number>,
  directed: boolean,
): Pair[] {
  const pairs = new Map<string, Pair>();
  const add = (from: number, to: number, record: SnapshotLink): void => {
    const key = `${from} ${to}`;
    const pair = pairs.get(key) ?? { from, to, records: [] };
    pair.records.push(directed && !record.directed ? { ...record, directed: true } : record);
    pairs.set(key, pair);
  };
  for (const link of links) {
    const { source, target } = link;
    const record = recordOf(link);
    const [from, to] = [place.get(source) ?? 0, place.get(target) ?? 0];
    if (from === to) continue;
    if (!directed) add(Math.min(from, to), Math.max(from, to), record);
    else {
      add(from, to, record);
      if (!record.directed) add(to, from, record);
    }
  }
  return [...pairs.values()].sort((one, other) => one.from - other.from || one.to - other.to);
}

/**
 * What is exchanged where people met in threes and more: who came to which meeting, so that meetings keep
 * their sizes and everybody the number of meetings; all other links pair by pair. In a random network
 * everybody at a meeting is linked with everybody there.
 */
export function formOfMeetings(
  entities: readonly SnapshotEntity[],
  links: readonly ProjectedLink[],
  meetings: readonly Meeting[],
  parameters: NetworkParameters,
): NullForm {
  const place = new Map(entities.map(({ id }, at) => [id, at]));
  const ofMeetings = new Set(meetings.flatMap((meeting) => meeting.links));
  const pairs = listPairs(
    links.filter((link) => !ofMeetings.has(link)),
    place,
    parameters.directed,
  );
  const ties = meetings.flatMap(({ people }, meeting) =>
    people.map((id) => ({ from: place.get(id) ?? 0, to: entities.length + meeting })),
  );
  const all = [...pairs, ...ties];
  // Where every link counts the same, one record stands for all of a pair.
  const isWeighted = parameters.weight.by !== 'none';
  const records = meetings.map(({ links: [first] }) => first && recordOf(first));
  return {
    form: pairs.length === 0 ? 'two-mode' : 'mixed',
    directed: parameters.directed,
    kinds: [...entities.map(({ kind }) => kind), ...meetings.map(() => 'meeting' as const)],
    links: {
      from: Int32Array.from(all, ({ from }) => from),
      to: Int32Array.from(all, ({ to }) => to),
    },
    toPairs: (laid) => {
      const idOf = (node: number | undefined): string => entities[node ?? 0]?.id ?? '';
      const projected = pairs.flatMap(({ records: ofPair }, link): HeldLink[] =>
        (isWeighted ? ofPair : ofPair.slice(0, 1)).map((record) => ({
          ...{ record, source: idOf(laid.from[link]), target: idOf(laid.to[link]) },
        })),
      );
      const present = meetings.map((): string[] => []);
      for (let link = pairs.length; link < laid.from.length; link++) {
        // An exchange may turn a tie round; entities come before meetings.
        const [one, other] = [laid.from[link] ?? 0, laid.to[link] ?? 0];
        present[Math.max(one, other) - entities.length]?.push(idOf(Math.min(one, other)));
      }
      present.forEach((people, meeting) => {
        const record = records[meeting];
        if (record === undefined) return;
        for (const [at, source] of people.entries()) {
          for (const target of people.slice(at + 1)) projected.push({ record, source, target });
        }
      });
      return mergePairs({ entities, links: projected, notes: [] }, parameters);
    },
  };
}
