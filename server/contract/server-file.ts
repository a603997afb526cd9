import { z } from 'zod';

/** Name of the file in the data folder by which the command line finds a running server. */
export const SERVER_FILE = 'server.json';

/**
 * What a server writes into its data folder while it runs (readable by its owner alone) and removes
 * when it ends. The command line goes through the server where `store` is `embedded`, since nobody
 * else can open the folder; asking for a new sign-in link works with both.
 */
export const serverFileSchema = z.object({
  /** Where the server answers on this machine, as http://127.0.0.1:4780. */
  address: z.url({ protocol: /^https?$/u }),
  /** The folder's token. */
  token: z.string().min(1),
  pid: z.number().int().positive(),
  store: z.enum(['neo4j', 'embedded']).default('embedded'),
});
export type ServerFile = z.infer<typeof serverFileSchema>;
