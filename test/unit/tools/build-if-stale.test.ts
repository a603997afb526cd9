import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packageRoot } from '../../../server/package-root.js';

const run = promisify(execFile);
const SCRIPT = 'tools/build-if-stale.js';
const BUILT = ['dist/server/cli/main.js', 'dist/client/index.html'];

/** A build that writes what the real one writes, and counts. */
const BUILD = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
for (const path of ${JSON.stringify(BUILT)}) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
}
appendFileSync('builds', 'x');
process.exit(Number(process.env.BUILD_EXIT ?? 0));
`;

let root: string;

function write(path: string, content = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** Sets when a file, or a folder, was last changed; seconds from now. */
function changed(path: string, seconds: number): void {
  const at = new Date(Date.now() + seconds * 1_000);
  utimesSync(join(root, path), at, at);
}

/** Runs the script; how often there has been a build by now. */
async function builds(): Promise<number> {
  await run(process.execPath, [join(root, SCRIPT)]);
  return existsSync(join(root, 'builds')) ? readFileSync(join(root, 'builds'), 'utf8').length : 0;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vinculum-stale-'));
  mkdirSync(join(root, 'tools'));
  copyFileSync(join(packageRoot, SCRIPT), join(root, SCRIPT));
  write('build.js', BUILD);
  write('package.json', '{ "type": "module", "scripts": { "build": "node build.js" } }');
  write('server/cli/main.ts');
  write('client/main.tsx');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test('builds once, and again when something it is made from is newer, gone or added', async () => {
  expect(await builds()).toBe(1);
  expect(await builds()).toBe(1);
  changed('server/cli/main.ts', 60);
  expect(await builds()).toBe(2);
  changed('server/cli/main.ts', -60);
  expect(await builds()).toBe(2);
  // A file that is removed changes its folder.
  changed('client', 60);
  expect(await builds()).toBe(3);
  changed('client', -60);
  rmSync(join(root, 'dist/client'), { recursive: true });
  expect(await builds()).toBe(4);
});

test('a build that fails stops what would follow', async () => {
  const environment = { ...process.env, BUILD_EXIT: '3' };
  const failing = run(process.execPath, [join(root, SCRIPT)], { env: environment });
  await expect(failing).rejects.toMatchObject({ code: 3 });
});
