import type { SnapshotLink } from '../../contract/snapshot.js';

type Steps = Map<string, Map<string, SnapshotLink[]>>;

/** Who leads to whom, with the records that say so: what paths are looked for in. */
export class PathGraph {
  private readonly ahead: Steps = new Map<string, Map<string, SnapshotLink[]>>();
  private readonly behind: Steps;
  private added = 0;

  /** @param directed whether links of directed kinds lead one way alone. */
  constructor(private readonly directed: boolean) {
    this.behind = directed ? new Map<string, Map<string, SnapshotLink[]>>() : this.ahead;
  }

  /** How many links it was made of; a link of an entity to itself leads nowhere. */
  get links(): number {
    return this.added;
  }

  add(link: SnapshotLink): void {
    const { source, target, directed } = link;
    if (source === target) return;
    this.added += 1;
    this.join(source, target, link);
    if (!this.directed || !directed) this.join(target, source, link);
  }

  private join(from: string, to: string, link: SnapshotLink): void {
    push(this.ahead, from, to, link);
    if (this.directed) push(this.behind, to, from, link);
  }

  next(id: string): Iterable<string> {
    return this.ahead.get(id)?.keys() ?? [];
  }

  before(id: string): Iterable<string> {
    return this.behind.get(id)?.keys() ?? [];
  }

  /** The links that lead from one to the other, in the order in which they were added. */
  records(from: string, to: string): readonly SnapshotLink[] {
    return this.ahead.get(from)?.get(to) ?? [];
  }

  /** Every step once for each way in which it can be gone. */
  *steps(): Generator<{ from: string; to: string; records: readonly SnapshotLink[] }> {
    for (const [from, all] of this.ahead) {
      for (const [to, records] of all) yield { from, to, records };
    }
  }
}

function push(steps: Steps, from: string, to: string, link: SnapshotLink): void {
  let all = steps.get(from);
  if (!all) steps.set(from, (all = new Map<string, SnapshotLink[]>()));
  const records = all.get(to);
  if (records) records.push(link);
  else all.set(to, [link]);
}
