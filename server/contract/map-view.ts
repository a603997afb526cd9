import { z } from 'zod';
import { entityKindSchema } from './entity.js';
import { graphFilterSchema } from './graph-view.js';
import { linkKindSchema } from './link.js';
import { timeSpanSchema } from './time.js';

/** Which drawn entities (ids or pseudonyms) are to be put on the map, under which filter. */
export const mapRequestSchema = z.object({
  entities: z.array(z.string()).max(20_000),
  filter: graphFilterSchema.default({}),
});
export type MapRequest = z.infer<typeof mapRequestSchema>;

/** A place, touchpoint or event with coordinates of its own, WGS 84 in degrees. */
export const mapPlaceSchema = z.object({
  id: z.string(),
  kind: entityKindSchema,
  name: z.string(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  /** Records state other coordinates too. */
  disputed: z.boolean(),
});
export type MapPlace = z.infer<typeof mapPlaceSchema>;

/** A record that puts a drawn entity at a place of the map. */
export const mapMomentSchema = z.object({
  entity: z.string(),
  place: z.string(),
  kind: linkKindSchema,
  /** The event that is located there, where the entity is tied to that and not to the place. */
  via: z.string().optional(),
  time: timeSpanSchema.optional(),
});
export type MapMoment = z.infer<typeof mapMomentSchema>;

export const mapViewSchema = z.object({
  case: z.string(),
  places: z.array(mapPlaceSchema),
  /** By entity, then time; those without a time last. */
  moments: z.array(mapMomentSchema),
  /** Records beyond the limit of `moments`. */
  more: z.number().int(),
  /** Drawn entities that have a place on the map, of all that are drawn. */
  placed: z.number().int(),
  drawn: z.number().int(),
  /** Records that are left out, because they would say where a protected person lives or is lodged. */
  withheld: z.number().int(),
});
export type MapView = z.infer<typeof mapViewSchema>;
