import { z } from 'zod';
import { cohesionSchema } from './communities.js';
import { entityKindSchema } from './entity.js';
import { roleSchema } from './role.js';
import { entityLabelSchema } from './views.js';

/** A group of a run in words that people recognise; masked. */
export const groupDescriptionSchema = z.object({
  group: z.number().int(),
  size: z.number().int(),
  /** The facts below as one paragraph. */
  words: z.string(),
  /** Most members first. */
  kinds: z.array(z.object({ kind: entityKindSchema, members: z.number().int() })),
  /** Protected persons and what identifies them: counted, and described no further. */
  protectedMembers: z.number().int(),
  /** Roles that records state of members who are not protected; absent for very large groups. */
  roles: z.array(z.object({ role: roleSchema, members: z.number().int() })).optional(),
  /** The same of country or nationality, most first, ten at most. */
  countries: z.array(z.object({ country: z.string(), members: z.number().int() })).optional(),
  /** Members by betweenness, most first, five at most; nobody protected. */
  top: z.array(entityLabelSchema.unwrap().extend({ betweenness: z.number() })),
  /** Absent for runs of earlier versions. */
  cohesion: cohesionSchema
    /** Part of the pairs of a member and a non-member that are linked. */
    .extend({ outsideDensity: z.number().optional() })
    .optional(),
  tiedTo: z.number().int().optional(),
  /** The five other groups with most links; through whom, nobody protected. */
  ties: z.array(
    z.object({
      group: z.number().int(),
      links: z.number().int(),
      through: z.array(entityLabelSchema.unwrap().extend({ links: z.number().int() })),
    }),
  ),
  /** Mean community stability of the members, where the run has it. */
  stability: z.number().optional(),
});
export type GroupDescription = z.infer<typeof groupDescriptionSchema>;

export const groupsViewSchema = z.object({
  case: z.string(),
  run: z.string(),
  /** Of the level that the groups belong to. */
  resolution: z.number(),
  groups: z.array(groupDescriptionSchema),
});
export type GroupsView = z.infer<typeof groupsViewSchema>;
