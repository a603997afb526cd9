import { z } from 'zod';

/**
 * How random networks are made of a recorded one. `one-mode`: links are exchanged; `two-mode`: links that
 * join different kinds alone, or who shares which item, or who came to which meeting; `mixed`: who came to
 * which meeting, and other links as links.
 */
export const nullFormSchema = z.enum(['one-mode', 'two-mode', 'mixed']);

/** How tightly a group hangs together; by numbers of links, directions and weights forgotten. */
export const cohesionSchema = z.object({
  /** Links between two members, and from members to others. */
  inside: z.number().int(),
  outside: z.number().int(),
  /** Part of the pairs of members that are linked; absent for a group of one. */
  density: z.number().optional(),
  /** Part of the links that members have which stay inside; absent where they have none. */
  insideShare: z.number().optional(),
  /** Links that leave, over the ends of links in the smaller of the group and the rest. */
  conductance: z.number().optional(),
});
export type Cohesion = z.infer<typeof cohesionSchema>;

/** What ties a group to another one. */
export const groupTieSchema = z.object({
  community: z.number().int(),
  links: z.number().int(),
  /** Members of the group with links there, most first, ten at most. */
  through: z.array(z.object({ id: z.string(), links: z.number().int() })),
});
export type GroupTie = z.infer<typeof groupTieSchema>;

export const communitySchema = z.object({
  id: z.number().int(),
  size: z.number().int(),
  members: z.array(z.string()),
  /** Number of the group of the next coarser level that holds this one; where levels were asked for. */
  parent: z.number().int().optional(),
  /** Absent in runs of earlier versions. */
  cohesion: cohesionSchema.optional(),
  /** The five other groups with most links to it. */
  ties: z.array(groupTieSchema).optional(),
  /** How many other groups it has links with. */
  tiedTo: z.number().int().optional(),
});
export type Community = z.infer<typeof communitySchema>;

/** Groups of another resolution: each level divides the groups of the coarser one. */
export const communityLevelSchema = z.object({
  resolution: z.number(),
  /** At that resolution. */
  modularity: z.number(),
  count: z.number().int(),
  items: z.array(communitySchema),
});
export type CommunityLevel = z.infer<typeof communityLevelSchema>;

/** How a consensus was reached. */
export const consensusSchema = z.object({
  /** Divisions that went into it. */
  divisions: z.number().int(),
  /** How often the co-membership network was divided anew; 0 = all divisions were the same. */
  rounds: z.number().int(),
  /** False where the rounds ran out before all divisions agreed. */
  settled: z.boolean(),
});

/** A figure beside those of random networks. */
export const againstChanceSchema = z.object({
  mean: z.number(),
  /** The middle nine tenths. */
  low: z.number(),
  high: z.number(),
  /** Standard deviations above the mean; absent where the random networks do not differ. */
  z: z.number().optional(),
  /** (r + 1)/(n + 1), r the random networks that reach the figure. */
  p: z.number(),
});
export type AgainstChance = z.infer<typeof againstChanceSchema>;

export const STRUCTURE_VERDICTS = ['grouped', 'core-periphery', 'neither', 'untold'] as const;
export const structureVerdictSchema = z.enum(STRUCTURE_VERDICTS);
export type StructureVerdict = z.infer<typeof structureVerdictSchema>;

/** Whether a network has groups, or one core and a periphery, beyond chance. */
export const structureSchema = z.object({
  verdict: structureVerdictSchema,
  /** The verdict in words, and what it rests on. */
  sentence: z.string(),
  figures: z.string(),
  draws: z.number().int(),
  form: nullFormSchema,
  /** Why nothing was compared with rewired networks. */
  reason: z.string().optional(),
  /** Modularity of the best division, beside that of rewired networks. */
  modularity: z.object({ observed: z.number(), rewired: againstChanceSchema.optional() }),
  /** Absent where everybody, or nobody, is linked with everybody. */
  corePeriphery: z
    .object({
      /** Correlation with the ideal core and periphery, −1 to 1. */
      fit: z.number(),
      coreSize: z.number().int(),
      core: z.array(z.string()),
      /** Part of the pairs that are linked; absent where there is no such pair. */
      density: z.object({
        core: z.number().optional(),
        between: z.number().optional(),
        periphery: z.number().optional(),
      }),
      /** Everybody keeps the number of links. */
      rewired: againstChanceSchema.optional(),
      /** As many links, laid anywhere. */
      anywhere: againstChanceSchema.optional(),
    })
    .optional(),
});
export type Structure = z.infer<typeof structureSchema>;
