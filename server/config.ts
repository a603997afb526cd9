import { userInfo } from 'node:os';
import { z } from 'zod';
import { AppError } from './errors.js';

const environmentSchema = z.object({
  NEO4J_URI: z
    .url({
      protocol: /^(bolt|neo4j)(\+s|\+ssc)?$/u,
      error: 'needs an address as bolt://host:7687 or neo4j+s://host',
    })
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  /** Seconds for which a lost connection is retried. */
  NEO4J_RETRY_SECONDS: z.coerce
    .number({ error: 'needs a number of seconds from 0 to 3600' })
    .min(0)
    .max(3_600)
    .default(30),
  VINCULUM_DATA: z.string().min(1).default('./data'),
  /** Address that the server listens on; any but this machine's own needs a token file too. */
  VINCULUM_BIND: z.string().min(1).default('127.0.0.1'),
  /** File with the token that signs people in on a server that others reach. */
  VINCULUM_TOKEN_FILE: z.string().min(1).optional(),
  /** Origin of the TLS proxy before the server. */
  VINCULUM_PUBLIC_URL: z
    .url({ protocol: /^https?$/u, error: 'needs an address as https://vinculum.example.org' })
    .optional(),
  /** Proxies between people and the server: only then are their headers believed. */
  VINCULUM_TRUST_PROXY: z.coerce
    .number({ error: 'needs the number of proxies before the server, 0 to 5' })
    .int()
    .min(0)
    .max(5)
    .default(0),
  VINCULUM_ACTOR: z.string().min(1).optional(),
  VINCULUM_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
});

/** What the environment says, parsed once and passed down. */
export interface Config {
  readonly neo4j: {
    readonly uri: string;
    readonly user: string;
    readonly password: string;
    readonly retryMs: number;
  } | null;
  readonly dataFolder: string;
  readonly http: {
    readonly bind: string;
    readonly tokenFile: string | null;
    /** As https://vinculum.example.org, without a path. */
    readonly publicOrigin: string | null;
    readonly trustProxy: number;
  };
  /** Who acts where nobody says: the name of the operating system's user. */
  readonly actor: string;
  readonly logLevel: string;
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

/** @throws AppError `bad_input` that names the variable and what is wrong with it, not its value. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const variable = issue?.path.join('.') ?? 'environment';
    throw new AppError('bad_input', `${variable}: ${issue?.message ?? 'not understood'}`);
  }
  const { data } = parsed;
  return Object.freeze({
    neo4j:
      data.NEO4J_URI === undefined
        ? null
        : {
            uri: data.NEO4J_URI,
            user: data.NEO4J_USER,
            password: data.NEO4J_PASSWORD,
            retryMs: data.NEO4J_RETRY_SECONDS * 1_000,
          },
    dataFolder: data.VINCULUM_DATA,
    http: {
      bind: data.VINCULUM_BIND,
      tokenFile: data.VINCULUM_TOKEN_FILE ?? null,
      publicOrigin:
        data.VINCULUM_PUBLIC_URL === undefined ? null : new URL(data.VINCULUM_PUBLIC_URL).origin,
      trustProxy: data.VINCULUM_TRUST_PROXY,
    },
    actor: data.VINCULUM_ACTOR ?? systemUser(),
    logLevel: data.VINCULUM_LOG_LEVEL,
  });
}
