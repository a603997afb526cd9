import type { DisruptionParameters } from '../../contract/disruption.js';
import type { Snapshot } from '../../contract/snapshot.js';
import { canonicalInput } from '../canonical-input.js';
import { compareText } from '../compare-text.js';
import type { DisruptionContext } from './disrupted-network.js';

/**
 * All that decides what a what-if finds, as text that is the same in whatever order it was stored: the
 * lines of `canonicalInput`, the functions that records state, who is protected, the parameters (with
 * projection and seed), and the version of the program whose measures it used.
 *
 * @param context of which those in the snapshot count.
 */
export function* canonicalDisruptionInput(
  snapshot: Snapshot,
  { functions, protectedIds }: DisruptionContext,
  parameters: DisruptionParameters,
  version: string,
): Generator<string> {
  yield* canonicalInput(snapshot);
  yield 'vinculum-disruption-input 1';
  const ids = snapshot.entities.map(({ id }) => id).sort(compareText);
  for (const id of ids) {
    const stated = functions.get(id);
    if (stated) yield JSON.stringify(['functions', id, stated.toSorted(compareText)]);
  }
  for (const id of ids) if (protectedIds.has(id)) yield JSON.stringify(['protected', id]);
  yield JSON.stringify(['parameters', parameters], sortKeys);
  yield JSON.stringify(['version', version]);
}

/** Gives the values of an object in the order of their names; lists stay as they are. */
function sortKeys(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).sort(([left], [right]) => compareText(left, right)),
  );
}
