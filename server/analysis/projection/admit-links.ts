import type { AnalysisParameters } from '../../contract/results.js';
import type { SnapshotLink } from '../../contract/snapshot.js';
import { overlapsWindow } from '../../contract/time.js';

/**
 * Whether the parameters admit a link by kind and window. A link without time passes only where no
 * window is asked for: nothing shows that it lies inside. Grades are filtered where they are known,
 * when the snapshot is read.
 */
export function admitsLink(
  link: SnapshotLink,
  parameters: Pick<AnalysisParameters, 'linkKinds' | 'window'>,
): boolean {
  const { linkKinds, window } = parameters;
  if (linkKinds !== undefined && !linkKinds.includes(link.kind)) return false;
  if (window === undefined || (window.fromMs === undefined && window.untilMs === undefined)) {
    return true;
  }
  return link.time !== undefined && overlapsWindow(link.time, window);
}
