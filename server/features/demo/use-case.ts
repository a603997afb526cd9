import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../package-root.js';

/** Name of the demo case. */
export const DEMO_CASE = 'Operation Lantern (demo)';

/** The files of the demo case, every person and number in them invented. */
export function listDemoFiles(): string[] {
  const folder = join(packageRoot, 'server', 'demo', 'case');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => join(folder, name));
}
