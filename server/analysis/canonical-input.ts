import type { Snapshot } from '../contract/snapshot.js';
import type { StatedValues } from './community/place-by-value.js';
import { compareText } from './compare-text.js';

/**
 * The records an analysis read, as text that is the same wherever and in whatever order they were
 * stored: a format line, then a JSON array per entity (by id) and per link (by kind, then id), null
 * for what a record does not state. Parameters are no part of it: a result stores them beside the
 * hash, so that two runs can be seen to differ in the one and not in the other. What records state of
 * entities follows where it was read.
 */
export function* canonicalInput(
  snapshot: Snapshot,
  stated: StatedValues | null = null,
): Generator<string> {
  yield 'vinculum-input 1';
  const entities = snapshot.entities.toSorted((left, right) => compareText(left.id, right.id));
  for (const { id, kind, name } of entities) yield JSON.stringify(['entity', id, kind, name]);
  const links = snapshot.links.toSorted(
    (left, right) => compareText(left.kind, right.kind) || compareText(left.id, right.id),
  );
  for (const link of links) {
    const { time } = link;
    yield JSON.stringify([
      ...['link', link.kind, link.id, link.source, link.target, link.directed],
      ...[time?.startMs ?? null, time?.endMs ?? null, time?.zone ?? null],
      ...[link.amount ?? null, link.currency ?? null, link.weight ?? null],
    ]);
  }
  if (stated === null) return;
  yield 'vinculum-stated-values 1';
  for (const [id, values] of [...stated].sort(([left], [right]) => compareText(left, right))) {
    yield JSON.stringify(['stated', id, values]);
  }
}
