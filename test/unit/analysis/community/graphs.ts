import { createRandom, shuffled } from '../../../../server/analysis/random.js';
import type { Snapshot } from '../../../../server/contract/snapshot.js';
import { nameNodes } from '../build-csr.js';
import { buildSnapshot } from '../build-snapshot.js';

/** A random graph whose pairs are linked with a chance of their own. */
export function randomSnapshot(
  count: number,
  chanceOf: (low: number, high: number) => number,
  seed: number,
): Snapshot {
  const random = createRandom(seed);
  const ids = nameNodes(count);
  const links = ids.flatMap((source, low) =>
    ids.flatMap((target, high) =>
      low < high && random() < chanceOf(low, high) ? [{ source, target }] : [],
    ),
  );
  return buildSnapshot(ids, links);
}

/** The same records with the ids of the entities exchanged among them. */
export function relabel(snapshot: Snapshot, seed: number): Snapshot & { to: Map<string, string> } {
  const ids = snapshot.entities.map(({ id }) => id);
  const order = shuffled(ids.length, createRandom(seed));
  const to = new Map(ids.map((id, at) => [id, ids[order[at] ?? 0] ?? '']));
  const named = (id: string): string => to.get(id) ?? '';
  return {
    to,
    entities: snapshot.entities
      .map((each) => ({ ...each, id: named(each.id) }))
      .sort((left, right) => (left.id < right.id ? -1 : 1)),
    links: snapshot.links.map((link) => ({
      ...link,
      source: named(link.source),
      target: named(link.target),
    })),
  };
}
