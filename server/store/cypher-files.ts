import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityKind } from '../contract/entity.js';
import { LINK_RULES, type LinkKind } from '../contract/link.js';
import { packageRoot } from '../package-root.js';

const folder = join(packageRoot, 'cypher');
const loaded = new Map<string, string>();

function readStatement(path: string): string {
  const known = loaded.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(join(folder, path), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .trim();
  loaded.set(path, text);
  return text;
}

/** The statement of `cypher/read/<name>.cypher`. */
export function readingStatement(name: string): string {
  return readStatement(`read/${name}.cypher`);
}

/** The statement of `cypher/write/<name>.cypher`. */
export function writingStatement(name: string): string {
  return readStatement(`write/${name}.cypher`);
}

/** The label of a kind: `Person`. Labels cannot be parameters in Cypher, so they come from here. */
function kindLabel(kind: EntityKind): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

/** `create-links` for one kind; the type comes from the list of kinds, never from data. */
export function createLinksStatement(kind: LinkKind): string {
  return writingStatement('create-links').replace('LINK_TYPE', LINK_RULES[kind].type);
}

/** `create-entities` for one kind. */
export function createEntitiesStatement(kind: EntityKind): string {
  return writingStatement('create-entities').replace('KIND_LABEL', kindLabel(kind));
}

/** `fill-placeholders` from one kind to another. */
export function fillPlaceholdersStatement(old: EntityKind, kind: EntityKind): string {
  return writingStatement('fill-placeholders')
    .replace('OLD_LABEL', kindLabel(old))
    .replace('KIND_LABEL', kindLabel(kind));
}

/** The schema statements of a store, in the order of their numbers. */
export function schemaStatements(store: 'neo4j' | 'embedded'): string[] {
  return readdirSync(join(folder, 'schema', store))
    .filter((name) => name.endsWith('.cypher'))
    .sort()
    .map((name) => readStatement(`schema/${store}/${name}`));
}
