import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of the Montagna meetings (Ficara et al. 2021) below `folder`, one meeting pair each. */
export function readMontagnaMeetings(folder: string) {
  const file = join(folder, 'montagna', 'Montagna_meetings_edgelist.csv');
  const drafts = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .map((row) => row.split('\t'))
    .filter((cells) => cells.length >= 2)
    .map(([source = '', target = '', weight]) => ({
      source,
      target,
      weight: Number(weight),
      kind: 'meets' as const,
    }));
  const ids = [...new Set(drafts.flatMap(({ source, target }) => [source, target]))];
  return { ids, drafts };
}
