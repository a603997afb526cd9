import { formatSpan } from '../contract/format-span.js';
import type { Provenance } from '../contract/statement.js';
import type { ExpansionView, SourceView } from '../contract/views.js';
import { formatCount, formatTable, printable, wrapParts } from './print.js';

const ARROWS = { out: '→', in: '←', both: '–' } as const;

type Entity = ExpansionView['entity'];

function describeValue(value: unknown): string {
  return printable(Array.isArray(value) ? value.join('; ') : String(value));
}

export function describeRecord({ source, row, grade }: Provenance): string {
  return [`source ${source} row ${row}`, grade].filter(Boolean).join(' ');
}

/** The sources that records cite, by number. */
export function describeSources(
  sources: readonly SourceView[],
  records: readonly Provenance[],
): string[] {
  const cited = new Set(records.map(({ source }) => source));
  return sources
    .filter(({ number }) => cited.has(number))
    .map(
      ({ number, file, sha256 }) =>
        `source ${number}: ${printable(file)} (SHA-256 ${sha256.slice(0, 16)}…)`,
    );
}

function describeRoles({ roles }: Entity): string[] {
  return roles.map(({ role, text, child, from, until, provenance }) => {
    const words = [
      // On no list of roles: in the words of the record.
      text === undefined ? role : `${role} "${printable(text)}"`,
      child === true ? '(child)' : '',
      from ? `from ${formatSpan(from)}` : '',
      until ? `until ${formatSpan(until)}` : '',
    ];
    return `  role: ${words.filter(Boolean).join(' ')} (source ${provenance.source}, row ${provenance.row})`;
  });
}

function describeEntity(entity: Entity, width: number): string {
  const { contradictions, statements } = entity;
  const values = Object.entries(entity.values).map(
    ([property, value]) => `  ${printable(property)}: ${describeValue(value)}`,
  );
  const doubts = contradictions.map(({ property, others }) => {
    const also = others.map(({ value }) => describeValue(value)).join(', ');
    return `  records disagree about ${printable(property)}: also ${also}`;
  });
  const [first = 'nothing yet', ...others] = statements.map(({ provenance }) =>
    printable(describeRecord(provenance)),
  );
  return [
    `${printable(entity.name)} · ${entity.kind} · ${printable(entity.id)}`,
    ...values,
    ...describeRoles(entity),
    ...doubts,
    wrapParts([`  stated by: ${first}`, ...others], '; ', width, '    '),
  ].join('\n');
}

function describeNeighbours({ neighbours, shown, total, totalLinks }: ExpansionView): string {
  if (total === 0) return 'No links are recorded.';
  const all = `${formatCount(totalLinks, 'link')} in all`;
  const title = `${shown} of ${formatCount(total, 'neighbour')}, by number of links (${all})`;
  const rows = neighbours.map(({ entity, links, bundles }) => [
    entity.id,
    entity.name,
    entity.kind,
    links,
    bundles.map(({ kind, direction, links: n }) => `${ARROWS[direction]} ${kind} ×${n}`).join(', '),
  ]);
  return `${title}\n${formatTable(['id', 'name', 'kind', 'links', 'by kind'], rows)}`;
}

/** An entity with its values, who states them, and its neighbours, as text. */
export function describeExpansion(view: ExpansionView, width: number): string {
  const records = view.entity.statements.map(({ provenance }) => provenance);
  return [
    describeEntity(view.entity, width),
    describeNeighbours(view),
    describeSources(view.sources, records).join('\n'),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}
