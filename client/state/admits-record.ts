import { admitsGrade } from '../../server/contract/grade.js';
import type { GraphFilter } from '../../server/contract/graph-view.js';
import type { Link } from '../../server/contract/network.js';
import { isInWindow } from '../../server/contract/time.js';

/** Whether a filter of the graph admits a recorded link, kinds of its ends aside: by the server's rule. */
export function admitsRecord(
  { linkKinds, fromMs, untilMs, grades }: GraphFilter,
  { kind, time, statements }: Link,
): boolean {
  if (linkKinds && !linkKinds.includes(kind)) return false;
  const window = {
    ...(fromMs !== undefined && { fromMs }),
    ...(untilMs !== undefined && { untilMs }),
  };
  if (!isInWindow(time, window)) return false;
  return !grades || statements.some(({ provenance }) => admitsGrade(grades, provenance.grade));
}
