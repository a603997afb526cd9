import type { GroupDescription } from '../contract/group-view.js';
import { LINK_KINDS, type LinkKind } from '../contract/link.js';
import type { AnalysisResult, EntityMeasures, Projection } from '../contract/results.js';
import { describeCommunities } from './describe-communities.js';
import { tabulateGroups } from './describe-groups.js';
import { describeFurther } from './describe-further.js';
import { formatCount, formatNumber, formatTable, printable, wrapParts, wrapText } from './print.js';

/** Kinds that are ranked on the actors projection, people first. */
const RANKED_KINDS = ['person', 'company', 'touchpoint'] as const;
const KIND_TITLES = { person: 'people', company: 'companies', touchpoint: 'touchpoints' } as const;

const PROJECTION_WORDS: Readonly<Record<Projection, string>> = {
  links: 'everything as recorded',
  actors: 'phones and accounts folded into their holders',
  shared: 'people joined by what they share',
};

/** Companies and touchpoints listed beside the people. */
const OTHER_KINDS_LISTED = 3;

function describeProjection({ run: { parameters } }: AnalysisResult): string[] {
  const { projection, linkKinds, directed, weight, window, grades, resolution } = parameters;
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const parts = [
    `projection "${projection}" (${PROJECTION_WORDS[projection]})`,
    linkKinds ? describeKinds(linkKinds) : 'all kinds of links',
    directed ? 'directed' : 'undirected',
    weight.by === 'none'
      ? 'unweighted'
      : `weight: ${weight.by === 'amount' ? `amount in ${weight.currency}` : weight.by}`,
  ];
  if (resolution !== 1) parts.push(`resolution ${resolution}`);
  if (window?.fromMs !== undefined) parts.push(`from ${day(window.fromMs)}`);
  if (window?.untilMs !== undefined) parts.push(`to ${day(window.untilMs)}`);
  if (grades) parts.push(`grades admitted: ${describeGrades(grades)}`);
  return parts;
}

/** The kinds that are in, or, where that is shorter, those that are out. */
function describeKinds(kinds: readonly LinkKind[]): string {
  const out = LINK_KINDS.filter((kind) => !kinds.includes(kind));
  return out.length < kinds.length
    ? `all links but ${out.join(', ')}`
    : `links: ${kinds.join(', ')}`;
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

function describeGraph({ graph }: AnalysisResult, width: number): string {
  const { entities, links, recordedLinks, components, density, selfLinks } = graph;
  const parts = [
    formatCount(entities, 'entity', 'entities'),
    `${formatCount(links, 'link')} (${formatNumber(recordedLinks)} recorded)`,
    formatCount(components, 'component'),
    `density ${formatNumber(density)}`,
    `${formatCount(selfLinks, 'self-link')} left out`,
  ];
  return wrapParts(parts, ', ', width);
}

function entityRow(entity: EntityMeasures): (string | number)[] {
  return [
    entity.rankInKind ?? '',
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

function formatRanking(entities: readonly EntityMeasures[]): string {
  return formatTable(
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
    entities.map(entityRow),
  );
}

/**
 * Where phones and accounts are folded into their holders each kind is ranked by itself: a border
 * post and a person are not in one contest. As recorded, one list, each with its rank in its kind.
 * Who lies between nobody is in no list.
 */
function describeRankings(
  result: AnalysisResult,
  ranked: readonly EntityMeasures[],
  top: number,
): string[] {
  const title = 'Most central by betweenness (position in the recorded data)';
  const central = ranked.filter(({ betweenness }) => betweenness > 0);
  if (central.length === 0) return [`${title}: nobody lies between others here.`];
  if (result.run.parameters.projection === 'links') {
    return [`${title}, rank within each kind\n${formatRanking(central.slice(0, top))}`];
  }
  return RANKED_KINDS.flatMap((kind) => {
    const ofKind = central.filter((each) => each.kind === kind);
    if (ofKind.length === 0) return [];
    const count = kind === 'person' ? top : Math.min(top, OTHER_KINDS_LISTED);
    return [`${title}: ${KIND_TITLES[kind]}\n${formatRanking(ofKind.slice(0, count))}`];
  });
}

function describeCoverageNote({ declared, assumed }: AnalysisResult['coverage']): string {
  const parts = [];
  if (declared.length > 0) {
    const are = declared.length === 1 ? 'is' : 'are';
    parts.push(`${formatCount(declared.length, 'observation window')} ${are} declared`);
  }
  if (assumed.length > 0) {
    const files = formatCount(assumed.length, 'file');
    parts.push(`for ${files} the span of the file is assumed to be what was observed`);
  }
  return `Coverage: ${parts.join('; ') || 'no times are recorded, so nothing is known of when anybody was observed'}.`;
}

function describeNotes({ notes, coverage }: AnalysisResult, hidden: number, width: number): string {
  const lines = notes.map((note) => `Note: ${printable(note)}`);
  if (hidden > 0) {
    const are = hidden === 1 ? 'is' : 'are';
    const entities = formatCount(hidden, 'protected entity', 'protected entities');
    lines.unshift(`${entities} ${are} in no ranking and take nobody’s place there.`);
  }
  lines.push(describeCoverageNote(coverage));
  return lines.map((line) => wrapText(line, width)).join('\n');
}

function describeRun({ run }: AnalysisResult, width: number): string {
  const parts = [
    `Run ${run.id}`,
    `seed ${run.seed}`,
    `Vinculum ${run.version}`,
    `input ${run.inputHash.slice(0, 16)}…`,
    `${(run.durationMs / 1_000).toFixed(1)} s`,
  ];
  return wrapParts(parts, ' · ', width);
}

/**
 * A run as text: projection, graph, communities, the most central, what to keep in mind. `width` is
 * that of a line, in characters; `groups` are those described.
 */
export function describeAnalysis(
  result: AnalysisResult,
  top: number,
  width: number,
  groups: readonly GroupDescription[] = [],
): string {
  const ranked = result.entities.filter(({ isProtected }) => isProtected !== true);
  const heading = [`Case "${printable(result.case)}"`, ...describeProjection(result)];
  return [
    `${wrapText(heading.join(' · '), width)}\n${describeGraph(result, width)}`,
    describeCommunities(result, top, width),
    ...tabulateGroups(groups),
    ...describeRankings(result, ranked, top),
    ...describeFurther(result, ranked, top),
    `${describeNotes(result, result.entities.length - ranked.length, width)}\n${describeRun(result, width)}`,
  ].join('\n\n');
}
