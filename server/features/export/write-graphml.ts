import type { Entity, Link } from '../../contract/network.js';
import {
  EDGE_ATTRIBUTES,
  type Attribute,
  type FileNames,
  listFileNames,
  NODE_ATTRIBUTES,
} from './attributes.js';
import type { ExportContent } from './export-content.js';
import { escapeXml, xmlAttributes } from '../../xml.js';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

const NODES: readonly Attribute<Entity>[] = [
  { name: 'label', type: 'string', read: ({ name }) => name },
  ...NODE_ATTRIBUTES,
];

const EDGES: readonly Attribute<Link>[] = [
  { name: 'label', type: 'string', read: ({ kind }) => kind },
  { name: 'weight', type: 'double', read: ({ weight }) => weight },
  ...EDGE_ATTRIBUTES,
];

function declareKeys<T>(scope: 'node' | 'edge', attributes: readonly Attribute<T>[]): string {
  return attributes
    .map(({ name, type }) => {
      const declared = { id: `${scope}.${name}`, for: scope, 'attr.name': name, 'attr.type': type };
      return `  <key${xmlAttributes(declared)}/>\n`;
    })
    .join('');
}

function describe<T>(
  scope: 'node' | 'edge',
  attributes: readonly Attribute<T>[],
  item: T,
  files: FileNames,
): string {
  return attributes
    .map(({ name, read }) => {
      const value = read(item, files);
      if (value === undefined) return '';
      return `<data key="${scope}.${name}">${escapeXml(String(value))}</data>`;
    })
    .join('');
}

/**
 * GraphML 1.0. Every edge is a directed one, and `directed` says whether its direction means
 * anything: programs that hold graphs of one sort alone (networkx) refuse a file that mixes them.
 * The id of an edge is its kind and its link's id, which is unique within a kind only.
 */
export async function* writeGraphml(content: ExportContent): AsyncGenerator<string> {
  const files = listFileNames(content.sources);
  yield HEAD + declareKeys('node', NODES) + declareKeys('edge', EDGES);
  yield `  <graph id="${escapeXml(content.caseName)}" edgedefault="directed">\n`;
  for await (const entity of content.entities()) {
    const data = describe('node', NODES, entity, files);
    yield `    <node${xmlAttributes({ id: entity.id })}>${data}</node>\n`;
  }
  for await (const link of content.links()) {
    const { kind, id, source, target } = link;
    const ends = xmlAttributes({ id: `${kind}:${id}`, source, target });
    yield `    <edge${ends}>${describe('edge', EDGES, link, files)}</edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}
