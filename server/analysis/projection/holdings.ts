import type { EntityKind } from '../../contract/entity.js';
import type { LinkKind } from '../../contract/link.js';
import type { Snapshot, SnapshotLink } from '../../contract/snapshot.js';
import type { TimeSpan } from '../../contract/time.js';
import { compareText } from '../compare-text.js';

/** Links that say who held a phone or an account. */
export const HOLDING_KINDS: readonly LinkKind[] = ['uses_phone', 'holds_account'];

const HOLDER_KINDS: readonly EntityKind[] = ['person', 'company', 'touchpoint'];

interface Holding {
  readonly holder: string;
  readonly time: TimeSpan | undefined;
}

export class Holdings {
  readonly #byHeld = new Map<string, Holding[]>();
  /** Holding links that do not join a person, company or touchpoint to a phone or account. */
  readonly unusable: number;

  constructor(snapshot: Snapshot, kinds: ReadonlyMap<string, EntityKind>) {
    let unusable = 0;
    for (const link of snapshot.links) {
      if (!HOLDING_KINDS.includes(link.kind)) continue;
      const ends = orientHolding(link, kinds);
      if (ends === null) {
        unusable++;
        continue;
      }
      const holdings = this.#byHeld.get(ends.held);
      const holding = { holder: ends.holder, time: link.time };
      if (holdings) holdings.push(holding);
      else this.#byHeld.set(ends.held, [holding]);
    }
    this.unusable = unusable;
  }

  hasHolder(held: string): boolean {
    return this.#byHeld.has(held);
  }

  /**
   * Who held a phone or account at a time, in id order, each once. A holding without time is always
   * so; one that states only its beginning goes on from there. For a link without time everybody who
   * is recorded as holder may have made it.
   */
  holdersAt(held: string, time: TimeSpan | undefined): string[] {
    const holders = new Set<string>();
    for (const holding of this.#byHeld.get(held) ?? []) {
      if (mayCoincide(holding.time, time)) holders.add(holding.holder);
    }
    return [...holders].sort(compareText);
  }
}

/** Which end holds and which is held; the record's direction is not trusted, the kinds are. */
function orientHolding(
  link: SnapshotLink,
  kinds: ReadonlyMap<string, EntityKind>,
): { holder: string; held: string } | null {
  const ends = [link.source, link.target];
  const held = ends.find((end) => isHeldKind(kinds.get(end)));
  const holder = ends.find((end) => isActorKind(kinds.get(end)));
  return held === undefined || holder === undefined ? null : { holder, held };
}

export function isHeldKind(kind: EntityKind | undefined): boolean {
  return kind === 'phone' || kind === 'account';
}

/** Kinds that act: the nodes of the actors projection. */
export function isActorKind(kind: EntityKind | undefined): boolean {
  return kind !== undefined && HOLDER_KINDS.includes(kind);
}

function mayCoincide(holding: TimeSpan | undefined, time: TimeSpan | undefined): boolean {
  if (holding === undefined || time === undefined) return true;
  const lastMs = time.endMs === undefined ? time.startMs : time.endMs - 1;
  return lastMs >= holding.startMs && (holding.endMs === undefined || time.startMs < holding.endMs);
}
