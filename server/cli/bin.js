#!/usr/bin/env node
import { existsSync } from 'node:fs';

const build = new URL('../../dist/server/cli/main.js', import.meta.url);
if (!existsSync(build)) {
  process.stderr.write('Vinculum is not built yet: run "npm ci" (or "npm run build") first.\n');
  process.exit(1);
}
const { main } = await import(build.href);
process.exitCode = await main(process.argv, process.env);
