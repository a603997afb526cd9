import type { AnalysisResult } from '../../server/contract/results.js';

/** A run as it looks on another of its levels; as it is where it has no such level. */
export function atLevel(
  result: AnalysisResult | null,
  resolution: number | null,
): AnalysisResult | null {
  const { levels: all = [] } = result?.communities ?? {};
  const level = all.find((each) => each.resolution === resolution);
  if (!result || !level) return result;
  const groupOf = new Map(
    level.items.flatMap(({ id, members }) => members.map((each) => [each, id])),
  );
  const { modularity, count, items } = level;
  return {
    ...result,
    communities: { ...result.communities, modularity, count, items },
    entities: result.entities.map((entity) => ({
      ...entity,
      community: groupOf.get(entity.id) ?? 0,
    })),
  };
}

/** Members that a group must have to be listed: smaller ones are pairs and single entities. */
export const LISTED_SIZE = 3;

/** The levels of a run, the coarsest first, with the groups that each lists; one where it kept none. */
export function levelsOf(
  result: AnalysisResult,
): { readonly resolution: number; readonly listed: number }[] {
  const { levels = [], items: own } = result.communities;
  return [...levels, { resolution: result.run.parameters.resolution, items: own }]
    .map(({ resolution, items }) => ({
      resolution,
      listed: items.filter(({ size }) => size >= LISTED_SIZE).length,
    }))
    .sort((one, other) => one.resolution - other.resolution);
}

/** The resolution of the level that is shown: the chosen one, where the run has it. */
export function shownResolution(result: AnalysisResult, chosen: number | null): number {
  const level = levelsOf(result).find(({ resolution }) => resolution === chosen);
  return level?.resolution ?? result.run.parameters.resolution;
}
