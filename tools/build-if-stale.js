/** Builds the program unless its build is newer than everything it is made from. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the build reads, and what each part of it writes last. */
const SOURCES = ['server', 'client', 'package.json', 'tsconfig.json', 'vite.config.ts'];
const BUILT = { server: 'dist/server/cli/main.js', client: 'dist/client/index.html' };

/** Latest change of a file, or of anything in a folder; in ms. A folder changes as files go. */
function changedMs(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const within = readdirSync(path).map((name) => changedMs(join(path, name)));
  return Math.max(stats.mtimeMs, ...within);
}

function isStale() {
  const sources = SOURCES.map((name) => join(root, name)).filter((path) => existsSync(path));
  const changed = Math.max(...sources.map(changedMs));
  return Object.entries(BUILT).some(([source, built]) => {
    if (!existsSync(join(root, source))) return false;
    const path = join(root, built);
    return !existsSync(path) || statSync(path).mtimeMs < changed;
  });
}

if (isStale()) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  process.exit(status ?? 1);
}
