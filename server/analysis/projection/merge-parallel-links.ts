import { DirectedGraph, UndirectedGraph } from 'graphology';
import type { AnalysisParameters } from '../../contract/results.js';
import type { SnapshotLink } from '../../contract/snapshot.js';
import { compareText } from '../compare-text.js';
import { countPhrase } from './count-phrase.js';
import { contributes, mergedWeight } from './merged-weight.js';
import type { Multigraph, ProjectedLink } from './multigraph.js';
import type { LinkAttributes, NodeAttributes, ProjectionGraph } from './projection-graph.js';
import { describeWeight } from './weight-notes.js';

export interface MergedLinks {
  readonly graph: ProjectionGraph;
  /** Records that join nothing but an entity to itself. */
  readonly selfLinks: number;
  /** Records behind the graph's links; one that went to several holders counts once. */
  readonly recordedLinks: number;
  readonly notes: readonly string[];
}

/**
 * Makes the simple graph that the measures are computed on. Nodes go in by id and links by the ids
 * of their ends, so the same content gives the same graph in whatever order it was read. In a
 * directed graph an undirected record counts in both directions.
 *
 * @throws {Error} when a link names an entity that is not in the projection.
 */
export function mergeParallelLinks(
  multigraph: Multigraph,
  { directed, weight }: Pick<AnalysisParameters, 'directed' | 'weight'>,
): MergedLinks {
  const entities = multigraph.entities.toSorted((left, right) => compareText(left.id, right.id));
  const graph: ProjectionGraph = directed
    ? new DirectedGraph<NodeAttributes, LinkAttributes>()
    : new UndirectedGraph<NodeAttributes, LinkAttributes>();
  entities.forEach(({ id, kind, name }, position) => graph.addNode(position, { id, kind, name }));
  const positions = new Map(entities.map(({ id }, position) => [id, position]));
  const positionOf = (id: string, record: SnapshotLink): number => {
    const position = positions.get(id);
    if (position === undefined) {
      // The entity's id may identify a protected person: it stays out of messages.
      throw new Error(`The ${record.kind} link "${record.id}" names an entity that is not there.`);
    }
    return position;
  };

  const pairs = new Map<number, SnapshotLink[]>();
  const addToPair = (from: number, to: number, record: SnapshotLink): void => {
    const pair = from * entities.length + to;
    const records = pairs.get(pair);
    if (records === undefined) pairs.set(pair, [record]);
    // Copies of a record for several holders follow one another: one record counts once per pair.
    else if (records.at(-1) !== record) records.push(record);
  };

  const between = new Set<SnapshotLink>();
  const selves = new Set<SnapshotLink>();
  const recorded = new Set<SnapshotLink>();
  for (const { record, source, target } of multigraph.links.toSorted(compareRecords)) {
    const from = positionOf(source, record);
    const to = positionOf(target, record);
    if (from === to) {
      selves.add(record);
      continue;
    }
    between.add(record);
    if (!contributes(record, weight)) continue;
    recorded.add(record);
    if (!directed) addToPair(Math.min(from, to), Math.max(from, to), record);
    else {
      addToPair(from, to, record);
      if (!record.directed) addToPair(to, from, record);
    }
  }

  let powerless = 0;
  for (const [pair, records] of [...pairs].sort(([left], [right]) => left - right)) {
    const merged = mergedWeight(records, weight);
    if (merged > 0) {
      const from = Math.floor(pair / entities.length);
      graph.addEdge(from, pair % entities.length, { weight: merged });
    } else {
      powerless++;
    }
  }

  const selfLinks = [...selves].filter((record) => !between.has(record)).length;
  const notes = describeWeight(between, weight);
  if (selfLinks > 0) {
    notes.push(
      `${countPhrase(selfLinks, 'link')} of an entity to itself left out of the measures.`,
    );
  }
  if (powerless > 0) {
    notes.push(`${countPhrase(powerless, 'pair')} whose weights add up to zero or less left out.`);
  }
  return { graph, selfLinks, recordedLinks: recorded.size, notes };
}

function compareRecords(left: ProjectedLink, right: ProjectedLink): number {
  return (
    compareText(left.record.kind, right.record.kind) || compareText(left.record.id, right.record.id)
  );
}
