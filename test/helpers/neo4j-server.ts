import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, Socket } from 'node:net';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import neo4j, { Neo4jError } from 'neo4j-driver';

const run = promisify(execFile);

export interface Neo4jConnection {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** A Neo4j of its own: nobody else uses it, so a test may kill it. */
export interface Neo4jServer {
  readonly connection: Neo4jConnection;
  /** Version of the artifacts that it runs from. */
  readonly version: string;
  /** From the start of the process until its first answer. */
  readonly startedInSeconds: number;
  /** As if the machine lost power (SIGKILL); the data stay. */
  kill(): Promise<void>;
  /** Kills it if it runs, then starts it on the same port, home and password; resolves when it answers. */
  restart(): Promise<void>;
  /** Ends it and removes its home. May be called twice. */
  stop(): Promise<void>;
}

/** What is needed to run Neo4j from its Maven artifacts. */
export interface Neo4jRuntime {
  /** Home of a JDK or JRE 17. */
  readonly javaHome: string;
}

/** The machine cannot run Neo4j (no JDK 17, no Maven, or its artifacts cannot be had). */
export class Neo4jUnavailable extends Error {
  override readonly name = 'Neo4jUnavailable';
}

const READY_WITHIN_MS = 90_000;
const RESOLVE_WITHIN_MS = 8 * 60_000;

function findRepository(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'test/helpers/neo4j/pom.xml'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('no test/helpers/neo4j/pom.xml above this file');
    folder = parent;
  }
  return folder;
}

const repository = findRepository();
const pomFile = join(repository, 'test/helpers/neo4j/pom.xml');

/** The version that the committed pom pins. */
export function pinnedNeo4jVersion(): string {
  const version = /<neo4j\.version>([^<]+)</u.exec(readFileSync(pomFile, 'utf8'))?.[1];
  if (version === undefined) throw new Error('test/helpers/neo4j/pom.xml pins no neo4j.version');
  return version;
}

/** The Neo4j that the environment names (NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD), if any. */
export function connectionFromEnvironment(
  environment: NodeJS.ProcessEnv = process.env,
): Neo4jConnection | null {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password } = environment;
  if (uri === undefined || uri === '') return null;
  return { uri, user: user ?? 'neo4j', password: password ?? '' };
}

/** Home of the Java that `java` starts if it is a 17, else null. */
async function homeIfJava17(java: string): Promise<string | null> {
  try {
    const { stderr } = await run(java, ['-XshowSettings:properties', '-version']);
    if (!/java\.specification\.version = 17\s/u.test(stderr)) return null;
    return /java\.home = (.+)/u.exec(stderr)?.[1]?.trim() ?? null;
  } catch {
    return null;
  }
}

function installedJavas(): string[] {
  const places = [
    { folder: '/usr/lib/jvm', below: 'bin/java' },
    { folder: '/Library/Java/JavaVirtualMachines', below: 'Contents/Home/bin/java' },
  ];
  return places
    .filter(({ folder }) => existsSync(folder))
    .flatMap(({ folder, below }) =>
      readdirSync(folder)
        .filter((name) => name.includes('17'))
        .sort()
        .map((name) => join(folder, name, below)),
    )
    .filter((java) => existsSync(java));
}

/** A Java 17 and Maven, or null. Not on Windows: give NEO4J_URI there. */
export async function findNeo4jRuntime(): Promise<Neo4jRuntime | null> {
  if (process.platform === 'win32') return null;
  const fromEnvironment = process.env.JAVA_HOME;
  const candidates = [
    ...(fromEnvironment === undefined ? [] : [join(fromEnvironment, 'bin/java')]),
    ...installedJavas(),
    'java',
  ];
  for (const java of candidates) {
    const javaHome = await homeIfJava17(java);
    if (javaHome === null) continue;
    try {
      await run('mvn', ['-v'], { env: { ...process.env, JAVA_HOME: javaHome } });
      return { javaHome };
    } catch {
      return null;
    }
  }
  return null;
}

/** Folder with Neo4j's jars, fetched by Maven on first use and kept in .cache. */
async function resolveJars(runtime: Neo4jRuntime, version: string): Promise<string> {
  const cache = join(repository, '.cache');
  const home = join(cache, `neo4j-${version}`);
  if (existsSync(home)) return join(home, 'lib');
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'neo4j-fresh-'));
  try {
    await run(
      'mvn',
      [
        ...['-q', '-B', '-f', pomFile, 'dependency:copy-dependencies'],
        `-DoutputDirectory=${join(fresh, 'lib')}`,
      ],
      {
        env: { ...process.env, JAVA_HOME: runtime.javaHome },
        timeout: RESOLVE_WITHIN_MS,
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    // The folder appears whole or not at all; a second process may have been faster.
    await rename(fresh, home).catch((error: unknown) => {
      if (!existsSync(home)) throw error;
    });
  } catch (error) {
    const output = (error as { stdout?: string }).stdout ?? '';
    throw new Neo4jUnavailable(
      `Maven could not fetch Neo4j ${version}: ${output.slice(-2000) || String(error)}`,
    );
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return join(home, 'lib');
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function configuration(port: number): string {
  const address = `127.0.0.1:${String(port)}`;
  return [
    'server.default_listen_address=127.0.0.1',
    'server.bolt.enabled=true',
    `server.bolt.listen_address=${address}`,
    `server.bolt.advertised_address=${address}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'server.memory.heap.initial_size=512m',
    'server.memory.heap.max_size=512m',
    'server.memory.pagecache.size=64m',
    'db.tx_log.preallocate=false',
    'dbms.security.auth_enabled=true',
    'dbms.usage_report.enabled=false',
    '',
  ].join('\n');
}

/**
 * Ends Java and removes its home when this process ends, however it ends: the guard waits for the
 * far end of its standard input to close, which a SIGKILL of this process does as well.
 */
function guard(pid: number, home: string): ChildProcess {
  const script = 'read _; kill -9 "$1" 2>/dev/null; sleep 1; rm -rf "$2"';
  const child = spawn('sh', ['-c', script, 'neo4j-guard', String(pid), home], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  return child;
}

async function lastLines(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.slice(-2000);
}

async function query(
  connection: Neo4jConnection,
  database: string,
  statement: string,
  parameters: Record<string, unknown> = {},
): Promise<void> {
  const driver = neo4j.driver(
    connection.uri,
    neo4j.auth.basic(connection.user, connection.password),
    { connectionTimeout: 2000, maxTransactionRetryTime: 1000, telemetryDisabled: true },
  );
  try {
    await driver.executeQuery(statement, parameters, { database });
  } finally {
    await driver.close();
  }
}

/** Fails unless the server answers a query under these credentials. */
export async function assertNeo4jAnswers(connection: Neo4jConnection): Promise<void> {
  await query(connection, 'neo4j', 'RETURN 1');
}

class LocalNeo4j implements Neo4jServer {
  startedInSeconds = 0;
  private java: ChildProcess | null = null;
  private guardian: ChildProcess | null = null;
  private hasPassword = false;

  constructor(
    readonly connection: Neo4jConnection,
    readonly version: string,
    private readonly runtime: Neo4jRuntime,
    private readonly jars: string,
    private readonly home: string,
  ) {}

  async start(): Promise<void> {
    const startedAt = performance.now();
    const output = await open(join(this.home, 'output.log'), 'a');
    const java = spawn(
      join(this.runtime.javaHome, 'bin/java'),
      [
        ...['-Xms512m', '-Xmx512m'],
        '--add-opens=java.base/java.nio=ALL-UNNAMED',
        '--add-opens=java.base/java.lang=ALL-UNNAMED',
        ...['-cp', join(this.jars, '*'), 'org.neo4j.server.CommunityEntryPoint'],
        ...[`--home-dir=${this.home}`, `--config-dir=${join(this.home, 'conf')}`],
      ],
      // Detached: Ctrl-C in a terminal reaches the tests first, which then stop it in order.
      { cwd: this.home, stdio: ['ignore', output.fd, output.fd], detached: true },
    );
    try {
      await once(java, 'spawn');
    } finally {
      await output.close();
    }
    java.unref();
    this.java = java;
    if (java.pid !== undefined) this.guardian = guard(java.pid, this.home);
    await this.waitUntilReady(java);
    this.startedInSeconds = (performance.now() - startedAt) / 1000;
  }

  async kill(): Promise<void> {
    const { java, guardian } = this;
    this.java = null;
    this.guardian = null;
    // The guard goes first: it would remove the home.
    if (guardian) {
      guardian.kill('SIGKILL');
      guardian.stdin?.destroy();
    }
    if (java?.exitCode !== null || java.signalCode !== null) return;
    java.ref();
    const exited = once(java, 'exit');
    java.kill('SIGKILL');
    await exited;
  }

  async restart(): Promise<void> {
    await this.kill();
    await this.start();
  }

  async stop(): Promise<void> {
    await this.kill();
    await rm(this.home, { recursive: true, force: true, maxRetries: 3 });
  }

  private async waitUntilReady(java: ChildProcess): Promise<void> {
    const deadline = performance.now() + READY_WITHIN_MS;
    for (;;) {
      try {
        await this.setPassword();
        await assertNeo4jAnswers(this.connection);
        return;
      } catch (error) {
        const ended = java.exitCode !== null || java.signalCode !== null;
        if (!ended && isNotReadyYet(error) && performance.now() < deadline) {
          await sleep(200);
          continue;
        }
        const logs = ['logs/neo4j.log', 'output.log'].map((log) => lastLines(join(this.home, log)));
        const text = (await Promise.all(logs)).join('\n');
        throw new Error(`Neo4j ${this.version} did not start\n${text}`, { cause: error });
      }
    }
  }

  /** A new home knows one user with a password that must be changed before anything else. */
  private async setPassword(): Promise<void> {
    if (this.hasPassword) return;
    const initial = { ...this.connection, password: 'neo4j' };
    const statement = 'ALTER CURRENT USER SET PASSWORD FROM $from TO $to';
    const passwords = { from: initial.password, to: this.connection.password };
    await query(initial, 'system', statement, passwords);
    this.hasPassword = true;
  }
}

function isNotReadyYet(error: unknown): boolean {
  return (
    error instanceof Neo4jError && (error.retryable || error.code.includes('DatabaseUnavailable'))
  );
}

/**
 * Starts a Neo4j of its own on a free port of 127.0.0.1, with an empty database, user `neo4j` and a
 * random password; resolves when it answers (about ten seconds; the first time Maven fetches some
 * 125 MB). It ends with this process at the latest. Works outside vitest too.
 *
 * @throws Neo4jUnavailable without a Java 17 and Maven, or when Maven cannot fetch Neo4j.
 */
export async function startNeo4j(runtime?: Neo4jRuntime): Promise<Neo4jServer> {
  const found = runtime ?? (await findNeo4jRuntime());
  if (!found) throw new Neo4jUnavailable('no JDK 17 with Maven found');
  const version = pinnedNeo4jVersion();
  const jars = await resolveJars(found, version);
  const home = await mkdtemp(join(tmpdir(), 'vinculum-neo4j-'));
  const port = await findFreePort();
  await mkdir(join(home, 'conf'));
  await writeFile(join(home, 'conf/neo4j.conf'), configuration(port));
  const connection = {
    uri: `bolt://127.0.0.1:${String(port)}`,
    user: 'neo4j',
    password: randomBytes(18).toString('base64url'),
  };
  const server = new LocalNeo4j(connection, version, found, jars, home);
  try {
    await server.start();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}
