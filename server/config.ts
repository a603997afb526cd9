import { readFileSync } from 'node:fs';
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
  NEO4J_PASSWORD: z.string().optional(),
  /** File that holds the password, instead of the password. */
  NEO4J_PASSWORD_FILE: z.string().min(1).optional(),
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

/**
 * The secret that a file holds: its only line.
 * @throws AppError `bad_input` that names the variable and the file, not what it holds.
 */
function readSecretFile(variable: string, path: string): string {
  const refuse = (what: string): never => {
    throw new AppError('bad_input', `${variable}: ${path} ${what}`);
  };
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    refuse(`cannot be read (${String((error as NodeJS.ErrnoException).code)})`);
  }
  const secret = text.replace(/\r?\n$/u, '');
  if (secret === '') refuse('is empty');
  if (/[\r\n]/u.test(secret)) refuse('holds more than one line');
  return secret;
}

/** A password from its variable, or from the file that `…_FILE` names; empty where neither is set. */
function readPassword(password: string | undefined, file: string | undefined): string {
  if (file === undefined) return password ?? '';
  if (password === undefined) return readSecretFile('NEO4J_PASSWORD_FILE', file);
  throw new AppError('bad_input', 'NEO4J_PASSWORD and NEO4J_PASSWORD_FILE are both set: use one');
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
            password: readPassword(data.NEO4J_PASSWORD, data.NEO4J_PASSWORD_FILE),
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
