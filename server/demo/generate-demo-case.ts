import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.js';
import { buildDemoCase } from './demo-case.js';

// The files are committed, so git shows what a change in the generator does to the case.
const folder = join(packageRoot, 'server', 'demo', 'case');
mkdirSync(folder, { recursive: true });
for (const [name, text] of buildDemoCase()) {
  writeFileSync(join(folder, name), text, 'utf8');
}
