import type { Snapshot } from '../../contract/snapshot.js';
import type { Coverage } from '../../contract/source.js';
import type { TimeWindow } from '../../contract/time.js';
import { isInWindow } from '../../contract/time.js';
import { compareText } from '../compare-text.js';
import { HOLDING_KINDS } from '../projection/holdings.js';

/** Coverage of everybody tells nobody from anybody. */
const EVERYBODY = '*';

/**
 * Who was observed, through which channels: those whom declared coverage names inside the window, and
 * the holders of the phones and accounts that it names. Channels in alphabetical order.
 */
export function observedEntities(
  coverage: readonly Coverage[],
  snapshot: Snapshot,
  window: TimeWindow | undefined,
): Map<string, readonly string[]> {
  const channels = new Map<string, Set<string>>();
  const add = (id: string, channel: string): void => {
    const known = channels.get(id);
    if (known) known.add(channel);
    else channels.set(id, new Set([channel]));
  };
  for (const { subject, channel, from, until } of coverage) {
    const endMs = until.endMs ?? until.startMs + 1;
    if (subject === EVERYBODY || !isInWindow({ startMs: from.startMs, endMs }, window)) continue;
    add(subject, channel);
  }
  for (const { kind, source, target } of snapshot.links) {
    if (!HOLDING_KINDS.includes(kind)) continue;
    for (const channel of channels.get(target) ?? []) add(source, channel);
  }
  return new Map([...channels].map(([id, names]) => [id, [...names].sort(compareText)]));
}
