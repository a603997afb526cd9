import { createHash } from 'node:crypto';
import { canonicalBrokerInput } from '../analysis/brokers/canonical-broker-input.js';
import type { BrokerContext } from '../analysis/brokers/contests.js';
import { canonicalInput } from '../analysis/canonical-input.js';
import type { StatedValues } from '../analysis/community/place-by-value.js';
import { canonicalDisruptionInput } from '../analysis/disruption/canonical-disruption-input.js';
import type { Snapshot } from '../contract/snapshot.js';
import { programVersion } from '../package-root.js';
import type { DisruptionTask } from './worker-messages.js';

/** SHA-256, in lower-case hexadecimal, of lines in UTF-8, each ended by a line feed. */
function hashLines(lines: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  return hash.digest('hex');
}

/**
 * SHA-256, in lower-case hexadecimal, of the canonical text of what an analysis read (one record per
 * line, each ended by a line feed, UTF-8), with what records state of entities where that was read. Equal hashes: the same records, in whatever order.
 */
export function hashInput(snapshot: Snapshot, stated: StatedValues | null = null): string {
  return hashLines(canonicalInput(snapshot, stated));
}

/** The same of what a broker view read: origins, grades, coverage and protection too. */
export function hashBrokerInput(snapshot: Snapshot, context: BrokerContext): string {
  return hashLines(canonicalBrokerInput(snapshot, context));
}

/** The same of all that decides a what-if: functions, protection, parameters and program version too. */
export function hashDisruptionInput(
  snapshot: Snapshot,
  { parameters, context }: DisruptionTask,
  version = programVersion,
): string {
  return hashLines(canonicalDisruptionInput(snapshot, context, parameters, version));
}
