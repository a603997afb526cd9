import type { SnapshotEntity, SnapshotLink } from '../../contract/snapshot.js';
import { compareText } from '../compare-text.js';
import { countingSort } from '../counting-sort.js';
import type { Links } from '../csr.js';
import { countPhrase } from './count-phrase.js';
import { contributes, mergedWeight } from './merged-weight.js';
import type { Multigraph, ProjectedLink } from './multigraph.js';
import type { NetworkParameters } from './network-parameters.js';
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
  const entities = multigraph.entities.toSorted((left, right) => compareText(left.id, right.id));
  const positionOf = numberEntities(entities);
  const projected = multigraph.links.toSorted(compareRecords);
  const pairs = new RecordedPairs(entities.length, (directed ? 2 : 1) * projected.length);
  const between: SnapshotLink[] = [];
  let selfLinks = 0;
  let recordedLinks = 0;
  let at = 0;
  for (let first = projected[at]; first !== undefined; first = projected[at]) {
    const { record } = first;
    const counts = contributes(record, weight);
    let isBetween = false;
    // Copies of a record for several holders follow one another.
    let copy: ProjectedLink | undefined = first;
    for (; copy?.record === record; copy = projected[++at]) {
      const { source, target } = copy;
      const from = positionOf(source, record);
      const to = positionOf(target, record);
      if (from === to) continue;
      isBetween = true;
      if (!counts) continue;
      if (!directed) pairs.add(Math.min(from, to), Math.max(from, to), record);
      else {
        pairs.add(from, to, record);
        if (!record.directed) pairs.add(to, from, record);
      }
    }
    if (!isBetween) selfLinks++;
    else {
      between.push(record);
      if (counts) recordedLinks++;
    }
  }

  const { links, powerless } = pairs.merge((records) => mergedWeight(records, weight));
  const notes = describeWeight(between, weight);
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

function numberEntities(
  entities: readonly SnapshotEntity[],
): (id: string, record: SnapshotLink) => number {
  const positions = new Map<string, number>();
  entities.forEach(({ id }, position) => positions.set(id, position));
  return (id, record) => {
    const position = positions.get(id);
    if (position === undefined) {
      // The entity's id may identify a protected person: it stays out of messages.
      throw new Error(`The ${record.kind} link "${record.id}" names an entity that is not there.`);
    }
    return position;
  };
}

function compareRecords(left: ProjectedLink, right: ProjectedLink): number {
  return (
    compareText(left.record.kind, right.record.kind) || compareText(left.record.id, right.record.id)
  );
}

/** Which record joins which pair, in flat arrays until all are known. */
class RecordedPairs {
  private readonly sources: Int32Array;
  private readonly targets: Int32Array;
  private readonly records: SnapshotLink[] = [];

  /** @param limit records that may be added. */
  constructor(
    private readonly order: number,
    limit: number,
  ) {
    this.sources = new Int32Array(limit);
    this.targets = new Int32Array(limit);
  }

  add(source: number, target: number, record: SnapshotLink): void {
    const at = this.records.push(record) - 1;
    this.sources[at] = source;
    this.targets[at] = target;
  }

  /**
   * @param weigh the weight of one pair's records, in the order in which they were added.
   * @returns the links, and of each pair that is none because it weighs nothing the first record.
   */
  merge(weigh: (records: readonly SnapshotLink[]) => number): {
    links: Links;
    powerless: SnapshotLink[];
  } {
    const { sources, targets, records } = this;
    const sorted = this.sort();
    const links = {
      sources: new Int32Array(sorted.length),
      targets: new Int32Array(sorted.length),
      weights: new Float64Array(sorted.length),
    };
    let count = 0;
    const powerless: SnapshotLink[] = [];
    for (let at = 0; at < sorted.length;) {
      const first = sorted[at] ?? 0;
      const ofPair: SnapshotLink[] = [];
      for (; at < sorted.length; at++) {
        const each = sorted[at] ?? 0;
        if (sources[each] !== sources[first] || targets[each] !== targets[first]) break;
        const record = records[each];
        // One record counts once per pair, however many holders it went to.
        if (record !== undefined && ofPair.at(-1) !== record) ofPair.push(record);
      }
      const weight = weigh(ofPair);
      if (weight > 0) {
        links.sources[count] = sources[first] ?? 0;
        links.targets[count] = targets[first] ?? 0;
        links.weights[count] = weight;
        count++;
      } else powerless.push(...ofPair.slice(0, 1));
    }
    return {
      links: {
        sources: links.sources.slice(0, count),
        targets: links.targets.slice(0, count),
        weights: links.weights.slice(0, count),
      },
      powerless,
    };
  }

  /** By source, then target, then as they were added: sorted by the last key first. */
  private sort(): Int32Array {
    const count = this.records.length;
    const byTarget = countingSort(this.targets.subarray(0, count), this.order).places;
    const bySource = countingSort(
      byTarget.map((each) => this.sources[each] ?? 0),
      this.order,
    ).places;
    return bySource.map((place) => byTarget[place] ?? 0);
  }
}
