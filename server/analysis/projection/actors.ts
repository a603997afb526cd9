import type { EntityKind } from '../../contract/entity.js';
import type { Snapshot, SnapshotEntity, SnapshotLink } from '../../contract/snapshot.js';
import { describeFolding, type Folding } from './actor-notes.js';
import { admitsLink } from './admit-links.js';
import { Holdings, HOLDING_KINDS, isActorKind, isHeldKind } from './holdings.js';
import type { HeldLink, Multigraph } from './multigraph.js';
import type { NetworkParameters } from './network-parameters.js';

/**
 * The network of those who act: phones and accounts are folded into the persons, companies and
 * touchpoints that held them at the time of each link. A link goes to every holder of that time; to
 * the phone or account itself where none is recorded. Places, vehicles, documents and events are
 * left out. Links that say who held what are read whatever kinds and window are asked for, and are
 * no links of the projection.
 */
export function projectActors(snapshot: Snapshot, parameters: NetworkParameters): Multigraph {
  const kinds = new Map(snapshot.entities.map((entity) => [entity.id, entity.kind]));
  const holdings = new Holdings(snapshot, kinds);
  const links: HeldLink[] = [];
  const unattributed = new Set<string>();
  const folding = { shared: 0, undated: 0, unattributed: 0, leftOut: 0 };

  for (const record of snapshot.links) {
    if (HOLDING_KINDS.includes(record.kind) || !admitsLink(record, parameters)) continue;
    const sources = standIns(record, record.source, kinds, holdings);
    const targets = standIns(record, record.target, kinds, holdings);
    if (sources === null || targets === null) {
      folding.leftOut++;
      continue;
    }
    if (sources.length * targets.length > 1) {
      if (record.time === undefined) folding.undated++;
      else folding.shared++;
    }
    const heldEnds = [...sources, ...targets].filter((id) => isHeldKind(kinds.get(id)));
    if (heldEnds.length > 0) folding.unattributed++;
    for (const id of heldEnds) unattributed.add(id);
    for (const source of sources) {
      for (const target of targets) links.push({ record, source, target });
    }
  }

  const isNode = ({ id, kind }: SnapshotEntity): boolean =>
    isActorKind(kind) || (isHeldKind(kind) && (unattributed.has(id) || !holdings.hasHolder(id)));
  const entities = snapshot.entities.filter(isNode);
  const summary: Folding = {
    ...folding,
    unusable: holdings.unusable,
    standAlone: countKinds(entities.filter(({ kind }) => isHeldKind(kind))),
    absent: countKinds(
      snapshot.entities.filter(({ kind }) => !isActorKind(kind) && !isHeldKind(kind)),
    ),
  };
  return { entities, links, notes: describeFolding(summary) };
}

/** The nodes that an end of a link stands for; null if the end's kind is not in the projection. */
function standIns(
  record: SnapshotLink,
  end: string,
  kinds: ReadonlyMap<string, EntityKind>,
  holdings: Holdings,
): string[] | null {
  const kind = kinds.get(end);
  if (isActorKind(kind)) return [end];
  if (!isHeldKind(kind)) return null;
  const holders = holdings.holdersAt(end, record.time);
  return holders.length === 0 ? [end] : holders;
}

function countKinds(entities: readonly SnapshotEntity[]): Map<EntityKind, number> {
  const counts = new Map<EntityKind, number>();
  for (const { kind } of entities) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
