import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkDraft } from './build-snapshot.js';

/** Records of a public network that may be read but not copied. */
export interface PublicNetwork {
  readonly name: string;
  readonly drafts: readonly LinkDraft[];
}

/** Lines, whatever ends them and whatever mark begins the file. */
function readLines(path: string): string[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  return text.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '');
}

function toDraft([source = '', target = '', weight = '']: readonly string[]): LinkDraft {
  return { source, target, weight: Number(weight) };
}

function list(folder: string, end: string): string[] {
  return readdirSync(folder).filter((file) => file.endsWith(end));
}

function nameOf(file: string, end: string): string {
  return file.slice(0, -end.length).toLowerCase().replaceAll('_', '-');
}

/** The networks of the folder of public data, as make-oracles.py reads them. */
export function readPublicNetworks(folder: string): PublicNetwork[] {
  const montagna = ['meetings', 'phonecalls'].map((layer) => ({
    name: `montagna-${layer}`,
    drafts: readLines(join(folder, 'montagna', `Montagna_${layer}_edgelist.csv`)).map((line) =>
      toDraft(line.split(/\s+/u)),
    ),
  }));
  const tables = ['caviar', 'london-gang'].flatMap((set) =>
    list(join(folder, set), '_edges.csv').map((file) => ({
      name: nameOf(file, '_edges.csv'),
      drafts: readLines(join(folder, set, file))
        .slice(1)
        .map((line) => toDraft(line.split(','))),
    })),
  );
  const drawn = list(join(folder, 'trafficking-synthetic'), '.graphml').map((file) => ({
    name: nameOf(file, '.graphml'),
    drafts: readLines(join(folder, 'trafficking-synthetic', file)).flatMap((line) => {
      const [, source, target] = /<edge source="([^"]+)" target="([^"]+)"/u.exec(line) ?? [];
      return source !== undefined && target !== undefined ? [{ source, target, weight: 1 }] : [];
    }),
  }));
  return [...montagna, ...tables, ...drawn];
}
