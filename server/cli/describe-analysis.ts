import type { AnalysisResult, EntityMeasures } from '../contract/results.js';
import { formatNumber, formatTable, printable } from './print.js';

/** Members named of each community. */
const NAMED_MEMBERS = 5;

function describeProjection({ run: { parameters } }: AnalysisResult): string {
  const { projection, linkKinds, directed, weight, window, grades } = parameters;
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const parts = [
    projection === 'links'
      ? 'projection "links" (everything as recorded)'
      : 'projection "actors" (phones and accounts folded into their holders)',
    linkKinds ? `links: ${linkKinds.join(', ')}` : 'all kinds of links',
    directed ? 'directed' : 'undirected',
    weight.by === 'none'
      ? 'unweighted'
      : `weight: ${weight.by === 'amount' ? `amount in ${weight.currency}` : weight.by}`,
  ];
  if (window?.fromMs !== undefined) parts.push(`from ${day(window.fromMs)}`);
  if (window?.untilMs !== undefined) parts.push(`to ${day(window.untilMs)}`);
  if (grades) parts.push(`grades admitted: ${describeGrades(grades)}`);
  return parts.join(' · ');
}

function describeGrades(
  grades: NonNullable<AnalysisResult['run']['parameters']['grades']>,
): string {
  const sets = Object.entries(grades.schemes).map(
    ([scheme, { reliability, credibility }]) =>
      `${scheme} ${reliability.join('')}/${credibility.join('')}`,
  );
  return [...sets, ...(grades.ungraded ? ['ungraded'] : [])].join(', ');
}

function describeCommunities({ communities, entities }: AnalysisResult, top: number): string {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const rows = communities.items.slice(0, top).map(({ id, size, members }) => {
    const central = members
      .flatMap((member) => byId.get(member) ?? [])
      .filter(({ isProtected }) => isProtected !== true)
      .sort((a, b) => b.betweenness - a.betweenness)
      .slice(0, NAMED_MEMBERS)
      .map(({ name }) => printable(name));
    return [String(id), size, central.join(', ').slice(0, 110)] as const;
  });
  const title =
    `Densely linked groups in the records (Louvain, modularity ${formatNumber(communities.modularity)}): ` +
    `${formatNumber(communities.count)}, the ${rows.length} largest`;
  const lines = rows.map(
    ([id, size, names]) => `  ${id.padStart(3)}  ${String(size).padStart(5)} members: ${names}`,
  );
  return [title, ...lines].join('\n');
}

function entityRow(entity: EntityMeasures): (string | number)[] {
  return [
    entity.rankInKind,
    entity.id,
    entity.name,
    entity.kind,
    String(entity.community),
    entity.degree,
    entity.betweenness,
    entity.betweennessNormalized,
    entity.closeness,
    entity.pageRank,
  ];
}

/** A run as text: projection, graph, communities, the most central, what to keep in mind. */
export function describeAnalysis(result: AnalysisResult, top: number): string {
  const { graph, run, coverage, notes } = result;
  const ranked = result.entities.filter(({ isProtected }) => isProtected !== true);
  const hidden = result.entities.length - ranked.length;
  const lines = [
    `Case "${result.case}" · ${describeProjection(result)}`,
    `${formatNumber(graph.entities)} entities, ${formatNumber(graph.links)} links (${formatNumber(graph.recordedLinks)} recorded), ` +
      `${formatNumber(graph.components)} component(s), density ${formatNumber(graph.density)}, ${formatNumber(graph.selfLinks)} self-links left out`,
    '',
    describeCommunities(result, top),
    '',
    `Most central by betweenness: position in the recorded data, rank within each kind`,
    formatTable(
      [
        'rank',
        'id',
        'name',
        'kind',
        'group',
        'degree',
        'betweenness',
        'normalised',
        'closeness',
        'PageRank',
      ],
      ranked.slice(0, top).map(entityRow),
    ),
    '',
  ];
  if (hidden > 0) {
    lines.push(`${formatNumber(hidden)} protected entities are pseudonyms and in no ranking.`);
  }
  for (const note of notes) lines.push(`Note: ${printable(note)}`);
  lines.push(describeCoverageNote(coverage));
  lines.push(
    `Run ${run.id} · seed ${run.seed} · Vinculum ${run.version} · input ${run.inputHash.slice(0, 16)}… · ${(run.durationMs / 1_000).toFixed(1)} s`,
  );
  return lines.join('\n');
}

function describeCoverageNote({ declared, assumed }: AnalysisResult['coverage']): string {
  const parts = [];
  if (declared.length > 0) parts.push(`${declared.length} observation windows are declared`);
  if (assumed.length > 0) {
    parts.push(
      `for ${assumed.length} file(s) the span of the file is assumed to be what was observed`,
    );
  }
  return `Coverage: ${parts.join('; ') || 'no times are recorded, so nothing is known of when anybody was observed'}.`;
}
