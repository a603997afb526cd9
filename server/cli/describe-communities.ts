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
  { communities, entities, run }: AnalysisResult,
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
  return [title, ...describeStability(communities, width), ...lines].join('\n');
}

function describeStability({ stability }: AnalysisResult['communities'], width: number): string[] {
  if (stability === undefined) return [];
  const { runs, same, variation } = stability;
  const seeds = formatCount(runs, 'other seed');
  return [
    wrapText(
      `Compared with ${seeds}: ${formatNumber(same)} gave the same groups; mean variation of ` +
        `information ${formatNumber(variation)} (0 = the same, 1 at most)`,
      width,
    ),
  ];
}
