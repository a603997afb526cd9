import { readFileSync, writeFileSync } from 'node:fs';

/** The ends of each link, one after the other, as 32-bit numbers of this machine. */
export function writeGraphFile(path: string, sources: Int32Array, targets: Int32Array): void {
  const ends = new Int32Array(2 * sources.length);
  sources.forEach((source, link) => {
    ends[2 * link] = source;
    ends[2 * link + 1] = targets[link] ?? 0;
  });
  writeFileSync(path, new Uint8Array(ends.buffer));
}

export function readGraphFile(path: string): { sources: Int32Array; targets: Int32Array } {
  const bytes = readFileSync(path);
  const ends = new Int32Array(new Uint8Array(bytes).buffer);
  return {
    sources: ends.filter((_end, at) => at % 2 === 0),
    targets: ends.filter((_end, at) => at % 2 === 1),
  };
}
