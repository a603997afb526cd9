import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { packageRoot } from '../../server/package-root.js';

const dist = pathToFileURL(join(packageRoot, 'dist/server/')).href;

/** Opens the embedded store of a folder, imports files, and says after every batch how far it is. */
const SCRIPT = `
import { openStore } from '${dist}open-store.js';
import { importFiles } from '${dist}features/import/use-case.js';
const [folder, caseName, ...paths] = process.argv.slice(1);
const say = (message) => process.stdout.write(JSON.stringify(message) + '\\n');
try {
  const store = await openStore(null, folder);
  say({ opened: true });
  const act = { actor: 'child', at: '2026-01-02T03:04:05.000Z' };
  const files = paths.map((path) => ({ path, options: {} }));
  const onProgress = ({ rows }) => say({ acknowledged: rows });
  try {
    if (files.length > 0) {
      await importFiles(
        { store, act }, { caseName, files, dryRun: false, rejectsPath: null }, { onProgress });
    }
  } finally {
    await store.close();
  }
  say({ done: true });
} catch (error) {
  say({ code: error.code ?? 'none', message: error.message });
}`;

export interface ChildReport {
  readonly opened: boolean;
  /** Rows of the last batch that was reported as written. */
  readonly acknowledged: number;
  readonly done: boolean;
  readonly code?: string;
  readonly message?: string;
}

export interface ImportOrder {
  readonly folder: string;
  readonly caseName: string;
  readonly paths: readonly string[];
  /** Largest file that the child may write, in kilobytes. */
  readonly maxFileKilobytes?: number;
  /** Called for everything the child says. */
  readonly onReport?: (report: ChildReport, child: ChildProcess) => void;
}

/** Imports in another process, from the build in dist/; resolves when the process has ended. */
export function importInChild(order: ImportOrder): Promise<ChildReport> {
  const { folder, caseName, paths, maxFileKilobytes, onReport } = order;
  const command = [process.execPath, '--input-type=module', '-e', SCRIPT, '--'];
  const limited =
    maxFileKilobytes === undefined
      ? []
      : ['bash', '-c', 'ulimit -f "$0" && exec "$@"', String(maxFileKilobytes)];
  const [program = '', ...args] = [...limited, ...command, folder, caseName, ...paths];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let report: ChildReport = { opened: false, acknowledged: 0, done: false };
  createInterface({ input: child.stdout }).on('line', (line) => {
    report = { ...report, ...(JSON.parse(line) as Partial<ChildReport>) };
    onReport?.(report, child);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      resolve(report);
    });
  });
}
