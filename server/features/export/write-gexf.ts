import { formatSpan } from '../../contract/format-span.js';
import type { Entity } from '../../contract/network.js';
import { EARLIEST_MS, LATEST_MS, type TimeSpan } from '../../contract/time.js';
import {
  EDGE_ATTRIBUTES,
  type Attribute,
  type FileNames,
  listFileNames,
  NODE_ATTRIBUTES,
} from './attributes.js';
import type { ExportContent } from './export-content.js';
import { xmlAttributes } from '../../xml.js';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
`;

const GEXF_TYPES = { string: 'string', double: 'double', int: 'integer', boolean: 'boolean' };

function declareAttributes<T>(scope: 'node' | 'edge', attributes: readonly Attribute<T>[]): string {
  const declared = attributes.map(({ name, type }) => {
    const attribute = { id: `${scope}.${name}`, title: name, type: GEXF_TYPES[type] };
    return `      <attribute${xmlAttributes(attribute)}/>\n`;
  });
  return `    <attributes class="${scope}">\n${declared.join('')}    </attributes>\n`;
}

function describe<T>(
  scope: 'node' | 'edge',
  attributes: readonly Attribute<T>[],
  item: T,
  files: FileNames,
): string {
  const values = attributes.map(({ name, read }) => {
    const value = read(item, files);
    if (value === undefined) return '';
    return `<attvalue${xmlAttributes({ for: `${scope}.${name}`, value })}/>`;
  });
  return `<attvalues>${values.join('')}</attvalues>`;
}

/** Both ends are inclusive in GEXF; open sides are left out. */
function lifeOf(time: TimeSpan | undefined): { start?: string; end?: string } {
  if (time === undefined) return {};
  const { startMs, endMs, zone } = time;
  const instant = (ms: number) => formatSpan({ startMs: ms, ...(zone !== undefined && { zone }) });
  const lastMs = endMs === undefined ? startMs : endMs - 1;
  return {
    ...(startMs > EARLIEST_MS && { start: instant(startMs) }),
    ...(lastMs < LATEST_MS - 1 && { end: instant(lastMs) }),
  };
}

function lifeOfEntity({ firstMs, lastMs }: Entity): { start?: string; end?: string } {
  return {
    ...(firstMs !== undefined && { start: formatSpan({ startMs: firstMs }) }),
    ...(lastMs !== undefined && { end: formatSpan({ startMs: lastMs }) }),
  };
}

/**
 * GEXF 1.3 with times. Every edge is a directed one, and `directed` says whether its direction means
 * anything: programs that hold graphs of one sort alone (networkx) refuse a file that mixes them.
 * `timeformat` is `date`, under which readers take whole and partial times alike; the id of an edge
 * is its kind and its link's id, which is unique within a kind only.
 */
export async function* writeGexf(content: ExportContent): AsyncGenerator<string> {
  const files = listFileNames(content.sources);
  yield HEAD;
  yield '  <graph defaultedgetype="directed" mode="dynamic" timeformat="date">\n';
  yield declareAttributes('node', NODE_ATTRIBUTES) + declareAttributes('edge', EDGE_ATTRIBUTES);
  yield '    <nodes>\n';
  for await (const entity of content.entities()) {
    const head = { id: entity.id, label: entity.name, ...lifeOfEntity(entity) };
    const values = describe('node', NODE_ATTRIBUTES, entity, files);
    yield `      <node${xmlAttributes(head)}>${values}</node>\n`;
  }
  yield '    </nodes>\n    <edges>\n';
  for await (const link of content.links()) {
    const { kind, id, source, target, weight } = link;
    const head = { id: `${kind}:${id}`, source, target, kind, label: kind, weight };
    const values = describe('edge', EDGE_ATTRIBUTES, link, files);
    yield `      <edge${xmlAttributes({ ...head, ...lifeOf(link.time) })}>${values}</edge>\n`;
  }
  yield '    </edges>\n  </graph>\n</gexf>\n';
}
