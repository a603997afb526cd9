import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PHONES = 300;

/** Writes `phones.csv` and `calls.csv` of so many calls into the folder; their paths. */
export function writeCallFiles(folder: string, calls: number): string[] {
  mkdirSync(folder, { recursive: true });
  const phones = ['id,number'];
  for (let n = 0; n < PHONES; n += 1) phones.push(`ph${n},+44 7700 ${900_000 + n}`);
  const rows = ['from,to,at,duration_seconds'];
  for (let n = 0; n < calls; n += 1) {
    const at = new Date(Date.UTC(2024, 0, 1) + n * 61_000).toISOString();
    rows.push(`ph${n % PHONES},ph${(n * 7 + 1) % PHONES},${at},${n % 600}`);
  }
  const texts = { 'phones.csv': phones, 'calls.csv': rows };
  return Object.entries(texts).map(([name, lines]) => {
    const path = join(folder, name);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  });
}
