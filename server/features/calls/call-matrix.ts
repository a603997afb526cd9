import { createBreath } from '../../breathe.js';
import type { CallMatrix } from '../../contract/calls.js';
import { localDay, type TimeSpan } from '../../contract/time.js';
import type { Caller } from '../../disclosure/open-case.js';
import { openPart, type OpenedPart } from '../../disclosure/open-part.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { type CallsRequest, ownCalls } from './own-calls.js';

interface Count {
  calls: number;
  readonly days: Set<number>;
}

/** Calls by the place of the phone, and by caller and called. */
interface Counts {
  readonly phones: Map<number, Count>;
  readonly pairs: Map<number, Count>;
  total: number;
}

function add<K>(counts: Map<K, Count>, key: K, time: TimeSpan | undefined): void {
  let count = counts.get(key);
  if (!count) {
    count = { calls: 0, days: new Set() };
    counts.set(key, count);
  }
  count.calls += 1;
  const day = time ? localDay(time) : null;
  if (day !== null) count.days.add(day);
}

async function countCalls({ indexed }: OpenedPart, calls: readonly number[]): Promise<Counts> {
  const breathe = createBreath();
  const { snapshot, sources, targets } = indexed;
  const counts: Counts = { phones: new Map(), pairs: new Map(), total: 0 };
  for (const at of calls) {
    const time = snapshot.links[at]?.time;
    const [from, to] = [sources[at] ?? 0, targets[at] ?? 0];
    counts.total += 1;
    add(counts.pairs, from * snapshot.entities.length + to, time);
    for (const place of new Set([from, to])) add(counts.phones, place, time);
    await breathe();
  }
  return counts;
}

/** Who calls whom among the phones with most calls of a part of a case; ties by id. */
export async function readCallMatrix(
  caller: Caller,
  caseName: string,
  { limit, ...request }: CallsRequest & { readonly limit: number },
  snapshots: SnapshotCache,
): Promise<CallMatrix> {
  const part = await openPart(caller, caseName, snapshots, { ...request, reach: 'any' });
  const { calls: own, held } = ownCalls(part, request);
  const { opened, indexed, missing } = part;
  const { mask } = opened;
  const { phones, pairs, total } = await countCalls(part, own);
  const most = [...phones].sort(([a, m], [b, n]) => n.calls - m.calls || a - b).slice(0, limit);
  const rowOf = new Map(most.map(([place], row) => [place, row]));
  const width = indexed.snapshot.entities.length;
  const cells = [...pairs].flatMap(([key, { calls, days }]) => {
    const [from, to] = [rowOf.get(Math.floor(key / width)), rowOf.get(key % width)];
    return from === undefined || to === undefined ? [] : [{ from, to, calls, days: days.size }];
  });
  return {
    case: opened.caseFile.name,
    phones: most.flatMap(([place, { calls, days }]) => {
      const entity = indexed.snapshot.entities[place];
      if (!entity) return [];
      const { id, kind, name } = entity;
      const label = { id: mask.id(id), kind, name: mask.name(id, name, kind) };
      return [{ entity: label, calls, days: days.size }];
    }),
    cells: cells.sort((a, b) => a.from - b.from || a.to - b.to),
    totalPhones: phones.size,
    totalCalls: total,
    shownCalls: cells.reduce((sum, { calls }) => sum + calls, 0),
    held,
    missing: [...missing],
  };
}
