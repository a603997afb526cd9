import type { Entity, Link } from '../../contract/network.js';
import type { Source } from '../../contract/source.js';
import { formatSpan } from '../../contract/format-span.js';
import { findBounds } from './bounds.js';

type AttributeType = 'string' | 'double' | 'int' | 'boolean';
type AttributeValue = string | number | boolean | undefined;

/** What a graph file says of each node or edge, declared before the first of them. */
export interface Attribute<T> {
  readonly name: string;
  readonly type: AttributeType;
  readonly read: (item: T, files: FileNames) => AttributeValue;
}

/** File name by number of source. */
export type FileNames = ReadonlyMap<number, string>;

export function listFileNames(sources: readonly Source[]): FileNames {
  return new Map(sources.map(({ number, fileName }) => [number, fileName]));
}

function instant(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : formatSpan({ startMs: ms });
}

/** Properties as one JSON text: which there are is known only at the end of a case. */
function asJson(values: object): string | undefined {
  return Object.keys(values).length === 0 ? undefined : JSON.stringify(values);
}

function listRoles({ roles }: Entity): string | undefined {
  const names = new Set(roles.map(({ role }) => role));
  return names.size === 0 ? undefined : [...names].join(';');
}

export const NODE_ATTRIBUTES: readonly Attribute<Entity>[] = [
  { name: 'kind', type: 'string', read: ({ kind }) => kind },
  { name: 'name', type: 'string', read: ({ name }) => name },
  { name: 'roles', type: 'string', read: listRoles },
  { name: 'firstSeen', type: 'string', read: ({ firstMs }) => instant(firstMs) },
  { name: 'lastSeen', type: 'string', read: ({ lastMs }) => instant(lastMs) },
  { name: 'placeholder', type: 'boolean', read: ({ placeholder }) => placeholder || undefined },
  { name: 'properties', type: 'string', read: ({ values }) => asJson(values) },
];

/** The first record: the one that a link is cited by where there is room for one. */
function firstRecord({ statements }: Link) {
  return statements[0]?.provenance;
}

export const EDGE_ATTRIBUTES: readonly Attribute<Link>[] = [
  { name: 'linkId', type: 'string', read: ({ id }) => id },
  { name: 'kind', type: 'string', read: ({ kind }) => kind },
  { name: 'directed', type: 'boolean', read: ({ directed }) => directed },
  { name: 'amount', type: 'double', read: ({ amount }) => amount },
  { name: 'currency', type: 'string', read: ({ currency }) => currency },
  { name: 'startTime', type: 'string', read: ({ time }) => findBounds(time)?.start },
  { name: 'endTime', type: 'string', read: ({ time }) => findBounds(time)?.end },
  { name: 'grade', type: 'string', read: (link) => firstRecord(link)?.grade },
  {
    name: 'sourceFile',
    type: 'string',
    read: (link, files) => files.get(firstRecord(link)?.source ?? 0),
  },
  { name: 'sourceRow', type: 'int', read: (link) => firstRecord(link)?.row },
  { name: 'sourceRef', type: 'string', read: (link) => firstRecord(link)?.sourceRef },
  { name: 'records', type: 'int', read: ({ statements }) => statements.length },
  { name: 'properties', type: 'string', read: ({ values }) => asJson(values) },
];
