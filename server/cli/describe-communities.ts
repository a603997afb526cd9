import type { AnalysisResult, EntityMeasures } from '../contract/results.js';
import { formatCount, formatNumber, shorten, wrapParts, wrapText } from './print.js';

/** Members named of each group, and the longest name. */
const NAMED_MEMBERS = 5;
const NAME_LENGTH = 40;

function nameMembers(entities: readonly EntityMeasures[]): string[] {
  const central = entities
    .filter(({ isProtected }) => isProtected !== true)
    .sort((a, b) => b.betweenness - a.betweenness)
    .slice(0, NAMED_MEMBERS)
    .map(({ name }) => shorten(name, NAME_LENGTH));
  return central.length > 0 ? central : ['all protected'];
}

/** The largest groups, each with its most central members; who is alone is counted. */
export function describeCommunities(
  { communities, entities, run, structure }: AnalysisResult,
  top: number,
  width: number,
): string {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const groups = communities.items.filter(({ size }) => size > 1);
  const alone = communities.count - groups.length;
  const listed = groups.slice(0, top);
  const counts = [
    formatCount(groups.length, 'group'),
    ...(listed.length < groups.length ? [`the ${listed.length} largest`] : []),
    ...(alone > 0 ? [`${formatCount(alone, 'entity', 'entities')} in none`] : []),
  ];
  const modularity = formatNumber(communities.modularity);
  const method = run.parameters.communities === 'leiden' ? 'Leiden' : 'Louvain';
  const title = wrapText(
    `Densely linked groups in the records (${method}, modularity ${modularity}): ${counts.join(', ')}`,
    width,
  );
  const lines = listed.map(({ id, size, members }) => {
    const start = `  ${String(id).padStart(3)}  ${formatNumber(size).padStart(6)} members: `;
    const [first = '', ...names] = nameMembers(members.flatMap((each) => byId.get(each) ?? []));
    return wrapParts([start + first, ...names], ', ', width, ' '.repeat(start.length));
  });
  const kept = (communities.levels ?? []).map(
    ({ resolution, count }) => `${formatNumber(count)} at resolution ${formatNumber(resolution)}`,
  );
  return [
    title,
    ...describeConsensus(communities, width),
    ...describeStability(communities, width),
    ...(kept.length > 0 ? [wrapText(`Other levels: ${kept.join('; ')}`, width)] : []),
    ...lines,
    ...describeStructure(
      structure,
      communities.count - alone,
      run.parameters.nullDraws !== undefined,
      width,
    ),
  ].join('\n');
}

function describeConsensus({ consensus }: AnalysisResult['communities'], width: number): string[] {
  if (consensus === undefined) return [];
  const { divisions, rounds, settled } = consensus;
  const how = settled ? `agreed after ${formatCount(rounds, 'round')}` : 'not fully agreed';
  return [
    wrapText(`Consensus of the divisions of ${formatCount(divisions, 'seed')}, ${how}`, width),
  ];
}

/** Whether there are groups at all; a hint where nobody asked. */
function describeStructure(
  structure: AnalysisResult['structure'],
  groups: number,
  wasAsked: boolean,
  width: number,
): string[] {
  if (structure) return [wrapText(`${structure.sentence} ${structure.figures}`, width)];
  if (groups === 0) return [];
  return [
    wrapText(
      `Not compared with random networks, which have groups too: ${wasAsked ? 'see the notes' : '--null-draws 99'}`,
      width,
    ),
  ];
}

function describeStability(
  { stability, consensus }: AnalysisResult['communities'],
  width: number,
): string[] {
  if (stability === undefined) return [];
  const { runs, same, variation } = stability;
  const others = consensus ? 'division' : 'other seed';
  return [
    wrapText(
      `Compared with ${consensus ? 'its ' : ''}${formatCount(runs, others)}: ${formatNumber(same)} gave the same groups; mean variation of ` +
        `information ${formatNumber(variation)} (0 = the same, 1 at most)`,
      width,
    ),
  ];
}
