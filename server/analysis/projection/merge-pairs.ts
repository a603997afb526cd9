import type { SnapshotEntity, SnapshotLink } from '../../contract/snapshot.js';
import { compareText } from '../compare-text.js';
import type { Links } from '../csr.js';
import { sortedBy } from '../sorted-by.js';
import { countPhrase } from './count-phrase.js';
import { contributes, mergedWeight } from './merged-weight.js';
import { recordOf, type Multigraph, type ProjectedLink } from './multigraph.js';
import type { NetworkParameters } from './network-parameters.js';
import { RecordedPairs } from './recorded-pairs.js';
import { describeWeight } from './weight-notes.js';

/** How many pairs without weight a note names. */
const POWERLESS_NAMED = 5;

export interface MergedPairs {
  /** The nodes, in id order. */
  readonly entities: readonly SnapshotEntity[];
  /** By the order of their ends, the numbers of `entities`; no self-links. */
  readonly links: Links;
  /** Records that join nothing but an entity to itself. */
  readonly selfLinks: number;
  /** Records behind the links; one that went to several holders counts once. */
  readonly recordedLinks: number;
  readonly notes: readonly string[];
}

/**
 * Merges the records of each pair of entities into one link. Nodes go in by id and links by the ids of
 * their ends, so the same content gives the same graph in whatever order it was read. With directions
 * an undirected record counts in both.
 *
 * @throws {Error} when a link names an entity that is not in the projection.
 */
export function mergePairs(
  multigraph: Multigraph,
  { directed, weight }: Pick<NetworkParameters, 'directed' | 'weight'>,
): MergedPairs {
  const entities = sortedBy(multigraph.entities, (left, right) => compareText(left.id, right.id));
  const positions = new Map<string, number>();
  entities.forEach(({ id }, position) => positions.set(id, position));
  const sourceOf = rememberLast(positions);
  const targetOf = rememberLast(positions);
  const projected = sortedBy(multigraph.links, compareRecords);
  const limit = (directed ? 2 : 1) * projected.length;
  const pairs = new RecordedPairs(projected, entities.length, limit);
  const weighed: SnapshotLink[] = [];
  let selfLinks = 0;
  let recordedLinks = 0;
  let at = 0;
  for (let link = projected[at]; link !== undefined;) {
    const record = recordOf(link);
    const counts = contributes(record, weight);
    let isBetween = false;
    // Copies of a record for several holders follow one another.
    while (link !== undefined && recordOf(link) === record) {
      const from = sourceOf(link.source) ?? refuse(record);
      const to = targetOf(link.target) ?? refuse(record);
      if (from !== to) {
        isBetween = true;
        if (counts && directed) {
          pairs.add(from, to, at);
          if (!record.directed) pairs.add(to, from, at);
        } else if (counts) pairs.add(Math.min(from, to), Math.max(from, to), at);
      }
      link = projected[++at];
    }
    if (!isBetween) selfLinks++;
    else {
      if (weight.by !== 'none') weighed.push(record);
      if (counts) recordedLinks++;
    }
  }

  const { links, powerless } = pairs.merge(
    weight.by === 'none' ? null : (records) => mergedWeight(records, weight),
  );
  const notes = describeWeight(weighed, weight);
  if (selfLinks > 0) {
    notes.push(
      `${countPhrase(selfLinks, 'link')} of an entity to itself left out of the measures.`,
    );
  }
  if (powerless.length > 0) notes.push(describePowerless(powerless));
  return { entities, links, selfLinks, recordedLinks, notes };
}

/** Pairs without weight are told by a link of each. */
function describePowerless(links: readonly SnapshotLink[]): string {
  const pairs = countPhrase(links.length, 'pair');
  const named = links.slice(0, POWERLESS_NAMED).map(({ kind, id }) => `${kind} link "${id}"`);
  const others = links.length > named.length ? ' and others' : '';
  return `${pairs} whose weights add up to zero left out: ${named.join(', ')}${others}.`;
}

/** Looks ids up; not again where one follows itself, as in the calls of a phone. */
function rememberLast(positions: ReadonlyMap<string, number>): (id: string) => number | undefined {
  let last: string | undefined;
  let position: number | undefined;
  return (id) => {
    if (id !== last) position = positions.get((last = id));
    return position;
  };
}

function refuse({ kind, id }: SnapshotLink): never {
  // The entity's id may identify a protected person: it stays out of messages.
  throw new Error(`The ${kind} link "${id}" names an entity that is not there.`);
}

function compareRecords(left: ProjectedLink, right: ProjectedLink): number {
  const [one, other] = [recordOf(left), recordOf(right)];
  return compareText(one.kind, other.kind) || compareText(one.id, other.id);
}
