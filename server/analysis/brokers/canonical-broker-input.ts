import type { Snapshot } from '../../contract/snapshot.js';
import { canonicalInput } from '../canonical-input.js';
import { compareText } from '../compare-text.js';
import type { BrokerContext } from './contests.js';

/**
 * What a broker view read, as text that is the same wherever and in whatever order it was stored: the
 * lines of `canonicalInput`, then what these leave out and a broker view depends on: origins and grades
 * of links, who was observed and who is protected.
 */
export function* canonicalBrokerInput(
  snapshot: Snapshot,
  { protectedIds, observed }: BrokerContext,
): Generator<string> {
  yield* canonicalInput(snapshot);
  yield 'vinculum-broker-input 1';
  const links = snapshot.links.toSorted(
    (left, right) => compareText(left.kind, right.kind) || compareText(left.id, right.id),
  );
  for (const { kind, id, origins, grades } of links) {
    if (origins === undefined && grades === undefined) continue;
    const sorted = (texts: readonly string[] | undefined): string[] | null =>
      texts?.toSorted(compareText) ?? null;
    yield JSON.stringify(['records', kind, id, sorted(origins), sorted(grades)]);
  }
  for (const [id, channels] of [...observed].sort(([left], [right]) => compareText(left, right))) {
    yield JSON.stringify(['observed', id, channels]);
  }
  for (const id of [...protectedIds].sort(compareText)) yield JSON.stringify(['protected', id]);
}
