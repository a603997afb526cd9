import type { LinkKind } from '../../contract/link.js';
import { AppError } from '../../errors.js';
import type { GraphStore } from '../../store/graph-store.js';

/** Entities read at most while paths are looked for: beyond it the answer would take minutes. */
const MAX_EXPLORED = 200_000;

/** The surroundings of one end, grown ring by ring. */
interface Side {
  readonly seen: Set<string>;
  ring: string[];
  depth: number;
}

/**
 * The part of the network that holds every path of at most `maxLinks` links between two entities,
 * grown from both ends in turn. A path of n links lies within ceil(n/2) links of its beginning or
 * floor(n/2) of its end, so both rings together hold it whole.
 */
export class Surroundings {
  /** Neighbours of every entity that was read. */
  readonly adjacent = new Map<string, string[]>();
  private readonly sides: readonly [Side, Side];

  constructor(
    private readonly store: GraphStore,
    private readonly caseId: string,
    from: string,
    to: string,
    private readonly linkKinds: readonly LinkKind[] | undefined,
  ) {
    const side = (id: string): Side => ({ seen: new Set([id]), ring: [id], depth: 0 });
    this.sides = [side(from), side(to)];
  }

  /** Grows until paths of `links` links are inside; false when nothing more can be reached. */
  async growTo(links: number): Promise<boolean> {
    const [from, to] = this.sides;
    while (from.depth < Math.ceil(links / 2)) await this.grow(from);
    while (to.depth < Math.floor(links / 2)) await this.grow(to);
    return from.ring.length > 0 && to.ring.length > 0;
  }

  private async grow(side: Side): Promise<void> {
    side.depth += 1;
    const unread = side.ring.filter((id) => !this.adjacent.has(id));
    if (unread.length > 0) {
      const read = await this.store.listAdjacent(this.caseId, unread, this.linkKinds);
      for (const [id, neighbours] of read) this.adjacent.set(id, neighbours);
    }
    const next = new Set<string>();
    for (const id of side.ring) {
      for (const neighbour of this.adjacent.get(id) ?? []) {
        if (!side.seen.has(neighbour)) next.add(neighbour);
      }
    }
    for (const id of next) side.seen.add(id);
    side.ring = [...next];
    if (side.seen.size > MAX_EXPLORED) {
      throw new AppError(
        'bad_input',
        'Too much lies between the two to list paths: shorten --max-length, or name fewer --links kinds.',
      );
    }
  }
}
