import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../server/demo/random.js';
import { generateCrimeGraph } from './crime-graph.js';

/** The two files of an invented case: entities of several kinds, and the links between them. */
export interface NetworkFiles {
  readonly entities: string;
  readonly links: string;
  readonly order: number;
  readonly size: number;
}

const FIRST = ['Ana', 'Bogdan', 'Carla', 'Dorin', 'Elif', 'Florin', 'Greta', 'Horia', 'Ines'];
const ONSETS = ['Bar', 'Cor', 'Dan', 'Fil', 'Gor', 'Hol', 'Kar', 'Lem', 'Mar', 'Nov', 'Pet', 'Sor'];
const MIDDLES = ['an', 'el', 'is', 'ov', 'ur', 'ad', 'en', 'im'];
const ENDS = ['escu', 'ski', 'mann', 'ova', 'ides', 'etti', 'sen', 'ić'];

/** Kinds of link between those who are not phones. */
const KINDS = ['associate', 'knows', 'meets', 'pays'] as const;
const RELIABILITIES = 'ABCDF';
const FIRST_DAY_MS = Date.UTC(2023, 0, 1);
const DAYS = 700;

/** Members of groups come first, then the leaves. */
function inventNetwork(order: number) {
  const groups = Math.max(1, Math.round(order / 200));
  const core = Math.round((order * 0.585) / groups) * groups;
  const shape = { name: 'network', core, groups, joins: 4, leaves: order - core };
  return { graph: generateCrimeGraph(shape), core, groups };
}

/**
 * An invented case of about three links an entity: groups that grow by preferential attachment, links
 * between them, and phones (or accounts) with one link. The same texts each time.
 */
export function networkTexts(order: number): Omit<NetworkFiles, 'entities' | 'links'> & {
  readonly entities: string;
  readonly links: string;
} {
  const random = createRandom('bench/network');
  const { graph, core } = inventNetwork(order);
  const pick = <T>(list: ArrayLike<T>): T => list[random.int(0, list.length - 1)] as T;
  const entities = ['id,kind,name'];
  for (let n = 0; n < order; n++) {
    if (n >= core) entities.push(`N${n},phone,+3160${String(n).padStart(7, '0')}`);
    else {
      const name = `${pick(FIRST)} ${pick(ONSETS)}${pick(MIDDLES)}${pick(ENDS)}`;
      entities.push(n % 25 === 7 ? `N${n},company,${name} SRL` : `N${n},person,${name}`);
    }
  }
  const links = ['source,target,kind,start,source_ref,origin,reliability,credibility'];
  for (const [at, source] of graph.sources.entries()) {
    const target = graph.targets[at] ?? 0;
    const day = new Date(FIRST_DAY_MS + random.int(0, DAYS) * 86_400_000);
    const kind = target >= core ? 'uses_phone' : pick(KINDS);
    const grade = `${pick(RELIABILITIES)},${random.int(1, 6)}`;
    const when = day.toISOString().slice(0, 10);
    links.push(`N${source},N${target},${kind},${when},EX-1/${at},register,${grade}`);
  }
  return {
    entities: `${entities.join('\n')}\n`,
    links: `${links.join('\n')}\n`,
    order,
    size: graph.sources.length,
  };
}

/**
 * Where everything stands as a layout would put it: groups apart, each member near the others, phones
 * beside who uses them. What is opened so does not depend on a layout.
 */
export function networkSpots(order: number): { id: string; x: number; y: number }[] {
  const { graph, core, groups } = inventNetwork(order);
  const size = core / groups;
  const spots = Array.from({ length: order }, (_each, n) => {
    const [inGroup, group] = [n % size, Math.floor(n / size)];
    const [far, near] = [92 * Math.sqrt(group / groups), (50 / groups ** 0.5) * (inGroup / size)];
    const [turn, angle] = [group * 2.399963, inGroup * 2.399963];
    return {
      id: `N${n}`,
      x: far * Math.cos(turn) + near * Math.cos(angle),
      y: far * Math.sin(turn) + near * Math.sin(angle),
    };
  });
  for (const [at, leaf] of graph.targets.entries()) {
    const [spot, beside] = [spots[leaf], spots[graph.sources[at] ?? 0]];
    if (leaf < core || !spot || !beside) continue;
    spot.x = beside.x + Math.cos(leaf);
    spot.y = beside.y + Math.sin(leaf);
  }
  return spots;
}

/** The same as files in a folder. */
export function writeNetwork(folder: string, order: number): NetworkFiles {
  mkdirSync(folder, { recursive: true });
  const texts = networkTexts(order);
  const entities = join(folder, 'entities.csv');
  const links = join(folder, 'links.csv');
  writeFileSync(entities, texts.entities);
  writeFileSync(links, texts.links);
  return { ...texts, entities, links };
}
