import { createBreath } from '../../breathe.js';
import type { EntityKind } from '../../contract/entity.js';
import type { LinkKind } from '../../contract/link.js';
import type { TimeSpan } from '../../contract/time.js';
import type { DrawnGraph } from './draw-graph.js';

/** Links that put their source where their target is. An approval or a bribe says nobody was there. */
const PLACING: ReadonlySet<LinkKind> = new Set(['located_at', 'travels_to', 'crosses', 'attends']);

/** Kinds that can have coordinates of their own. */
export const PLACED_KINDS: ReadonlySet<EntityKind> = new Set(['place', 'touchpoint', 'event']);

/** A record that ties an entity to something that may be on the map; real ids. */
export interface PlacingLink {
  readonly entity: string;
  readonly target: string;
  readonly kind: LinkKind;
  readonly time?: TimeSpan;
}

/**
 * The placing links of the drawn entities, and of the events that these lead to: an event is where it is
 * located. Only links that the filter admits; their targets need not be drawn.
 */
export async function placingLinks({
  indexed,
  admission,
  drawn,
}: DrawnGraph): Promise<{ own: PlacingLink[]; ofEvents: Map<string, PlacingLink[]> }> {
  const breathe = createBreath();
  const { snapshot, places } = indexed;
  const isDrawn = new Set(drawn.map((place) => snapshot.entities[place]?.id));
  const own: PlacingLink[] = [];
  const ofEvents = new Map<string, PlacingLink[]>();
  for (const at of admission.links) {
    await breathe();
    const link = snapshot.links[at];
    if (!link || !PLACING.has(link.kind)) continue;
    const { source, target, kind, time } = link;
    const placing: PlacingLink = { entity: source, target, kind, ...(time && { time }) };
    if (isDrawn.has(source)) own.push(placing);
    if (kind === 'located_at' && snapshot.entities[places.get(source) ?? -1]?.kind === 'event') {
      ofEvents.set(source, [...(ofEvents.get(source) ?? []), placing]);
    }
  }
  return { own, ofEvents };
}
