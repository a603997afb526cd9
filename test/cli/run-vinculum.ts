import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, expect } from 'vitest';
import type * as OpenOwnStore from '../../server/cli/open-own-store.js';
import type * as RunCommandLine from '../../server/cli/run-command-line.js';
import type { Terminal } from '../../server/cli/terminal.js';
import { packageRoot } from '../../server/package-root.js';

const PROGRAM = join(packageRoot, 'server', 'cli', 'bin.js');

/** Milliseconds between two looks at a file that another process makes. */
const LOOK_MS = 20;

export interface Outcome {
  /** Exit code; null where a signal ended the program. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly outcome: Promise<Outcome>;
}

export interface Reject {
  readonly file: string;
  readonly line: string;
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** The caller's environment without what configures the program. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !/^(NEO4J|VINCULUM)_/u.test(name));
  return Object.fromEntries(entries);
}

/** A folder to run the program in, with a store of its own. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'vinculum-cli-'));
  readonly data = join(this.folder, 'data');

  /** Writes a file; its path as the program is given it. */
  write(name: string, content: string | Uint8Array): string {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
    return name;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  has(name: string): boolean {
    return existsSync(this.path(name));
  }

  rejects(name = 'rejects.csv'): Reject[] {
    return parse(this.read(name), { columns: true });
  }

  protected environment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
    return {
      ...cleanEnvironment(),
      VINCULUM_DATA: this.data,
      VINCULUM_ACTOR: 'tester',
      ...own,
    };
  }

  start(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Running {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      cwd: this.folder,
      env: this.environment(environment),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => (texts[name] += text));
    }
    const outcome = new Promise<Outcome>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => {
        resolve({ code, ...texts });
      });
    });
    return { child, outcome };
  }

  run(...args: string[]): Promise<Outcome> {
    return this.runWith({}, ...args);
  }

  runWith(environment: NodeJS.ProcessEnv, ...args: string[]): Promise<Outcome> {
    return this.start(args, environment).outcome;
  }

  /** Runs what must succeed; what it prints. */
  async print(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run(...args);
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    return stdout;
  }

  /** Runs what must succeed with `--json`; standard output is that one document. */
  async json<T>(...args: string[]): Promise<T> {
    return JSON.parse(await this.print(...args, '--json')) as T;
  }

  /** Waits until a process has the store open. */
  async storeIsOpen(): Promise<void> {
    while (!existsSync(join(this.data, 'graph.grafeo'))) await sleep(LOOK_MS);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Keeps what is written to it. */
class Kept extends Writable {
  text = '';
  private readonly decoder = new StringDecoder('utf8');

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += this.decoder.write(chunk);
    done();
  }
}

/**
 * Runs the built command line in the process of the tests, as a server does for a command that is typed
 * beside it: half the time of a process for each. For tests of what commands say, not of processes.
 */
class SharedProcessWorkspace extends Workspace {
  override async runWith(environment: NodeJS.ProcessEnv, ...args: string[]): Promise<Outcome> {
    const { openOwnStore, runCommandLine } = await loadBuild();
    const stdout = new Kept();
    const stderr = new Kept();
    const terminal: Terminal = {
      ...{ ownsProcess: false, stdout, stderr, columns: undefined, screenColumns: undefined },
      environment: this.environment(environment),
      exitCode: 0,
      resolve: (path) => resolve(this.folder, path),
      openStore: (options, signal) =>
        openOwnStore({ argv: args, folder: this.folder }, terminal, options, signal),
      untilCancelled: (_notice, work) => work(new AbortController().signal),
    };
    const code = await runCommandLine(args, terminal);
    // A process that stands in the folder names files as they were typed.
    const asTyped = (text: string): string => text.replaceAll(`${this.folder}/`, '');
    return { code, stdout: asTyped(stdout.text), stderr: asTyped(stderr.text) };
  }
}

/** The built program; the tests' own copy of the sources knows no workers. */
async function loadBuild() {
  const [{ openOwnStore }, { runCommandLine }] = await Promise.all([
    import(builtUrl('open-own-store.js')) as Promise<typeof OpenOwnStore>,
    import(builtUrl('run-command-line.js')) as Promise<typeof RunCommandLine>,
  ]);
  return { openOwnStore, runCommandLine };
}

function builtUrl(file: string): string {
  return pathToFileURL(join(packageRoot, 'dist', 'server', 'cli', file)).href;
}

const workspaces: Workspace[] = [];

/** A new workspace, gone when the tests of the file have ended; each command a process of its own. */
export function newWorkspace(): Workspace {
  return keep(new Workspace());
}

/** The same, all commands in the process of the tests. */
export function newSharedProcessWorkspace(): Workspace {
  return keep(new SharedProcessWorkspace());
}

function keep(workspace: Workspace): Workspace {
  workspaces.push(workspace);
  return workspace;
}

afterAll(() => {
  for (const workspace of workspaces.splice(0)) workspace.remove();
});

/** One sentence on standard error with this exit code, nothing on standard output, no stack. */
export function expectRefusal(outcome: Outcome, code: number, sentence: RegExp): void {
  expect(outcome.stderr).toMatch(sentence);
  expect(outcome.stderr).toMatch(/^vinculum: /u);
  expect(outcome.stderr).not.toMatch(/\n\s+at |Unexpected|\w+Error\b/u);
  expect(outcome.stdout).toBe('');
  expect(outcome.code).toBe(code);
}
