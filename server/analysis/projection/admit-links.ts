import type { SnapshotLink } from '../../contract/snapshot.js';
import { isInWindow } from '../../contract/time.js';
import type { NetworkParameters } from './network-parameters.js';

/**
 * Whether the parameters admit a link by kind and window. Grades are filtered where they are known,
 * when the snapshot is read.
 */
export function admitsLink(
  link: SnapshotLink,
  parameters: Pick<NetworkParameters, 'linkKinds' | 'window'>,
): boolean {
  const { linkKinds, window } = parameters;
  if (linkKinds !== undefined && !linkKinds.includes(link.kind)) return false;
  return isInWindow(link.time, window);
}
