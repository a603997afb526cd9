import { ownEnds } from '../../analysis/projection/own-ends.js';
import type { GraphFilter } from '../../contract/graph-view.js';
import type { MoneyView } from '../../contract/money.js';
import type { SnapshotLink } from '../../contract/snapshot.js';
import type { Caller } from '../../disclosure/open-case.js';
import { askedIds, openPart } from '../../disclosure/open-part.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { sumMonths, type Way } from './sum-months.js';

/** Money in and out of some entities by month, or all that was paid in the case. */
export async function readMoney(
  caller: Caller,
  caseName: string,
  request: {
    readonly entities?: readonly string[] | undefined;
    readonly withHeld: boolean;
    readonly filter: GraphFilter;
  },
  snapshots: SnapshotCache,
): Promise<MoneyView> {
  const part = await openPart(caller, caseName, snapshots, { ...request, reach: 'any' });
  const { opened, indexed, links, asked, missing } = part;
  const owners = askedIds(part);
  const isOwn = ownEnds(indexed.snapshot, owners, request.withHeld);
  const held = new Set<string>();
  const belongs = (end: string, { time }: SnapshotLink): boolean => {
    if (asked === null) return true;
    if (!isOwn(end, time)) return false;
    if (!owners.has(end)) held.add(end);
    return true;
  };
  const wayOf = (payment: SnapshotLink): Way | null => {
    const [from, to] = [belongs(payment.source, payment), belongs(payment.target, payment)];
    if (from && to) return 'within';
    if (from) return 'out';
    return to ? 'in' : null;
  };
  const payments = links.flatMap((at) => {
    const link = indexed.snapshot.links[at];
    return link?.kind === 'pays' ? [link] : [];
  });
  const sums = await sumMonths(payments, wayOf);
  return { case: opened.caseFile.name, ...sums, held: held.size, missing: [...missing] };
}
