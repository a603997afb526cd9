import type { Community } from '../../contract/communities.js';
import { ENTITY_KINDS } from '../../contract/entity.js';
import type { GroupDescription, GroupsView } from '../../contract/group-view.js';
import type { AnalysisOutcome, EntityMeasures } from '../../contract/results.js';
import { type Caller, openCase, type OpenedCase } from '../../disclosure/open-case.js';
import { AppError } from '../../errors.js';
import type { GraphStore } from '../../store/graph-store.js';
import { countAttributes } from './count-attributes.js';
import { describeInWords } from './group-words.js';

/** Members of a group whose roles and countries are read at most. */
const MOST_READ = 5_000;
const TOP_TOLD = 5;
const THROUGH_TOLD = 3;

export interface GroupsAsked {
  /** One group; else the `first` largest of two members and more. */
  readonly group?: number | undefined;
  readonly first: number;
  /** Level; absent = the groups that the run shows. */
  readonly resolution?: number | undefined;
}

/**
 * Groups of a stored run in words, masked by what is known today: protected persons are counted, in no
 * list of the most central, and no role or country of theirs is told.
 * @throws AppError `not_found` for an unknown run, level or group.
 */
export async function describeGroups(
  caller: Caller,
  caseName: string,
  runId: string,
  { group, first, resolution }: GroupsAsked,
): Promise<GroupsView> {
  const opened = await openCase(caller, caseName);
  const stored = await caller.store.findRun(opened.caseFile.id, runId);
  if (!stored) throw new AppError('not_found', `The case has no run "${runId}".`);
  const { outcome, run } = stored;
  const shown = run.parameters.resolution;
  const items = itemsOf(outcome, resolution ?? shown, shown);
  const chosen =
    group === undefined
      ? items.filter(({ size }) => size > 1).slice(0, first)
      : items.filter(({ id }) => id === group);
  if (group !== undefined && chosen.length === 0) {
    throw new AppError('not_found', `The run has no group ${group} at this level.`);
  }
  const known = new Map(outcome.entities.map((entity) => [entity.id, entity]));
  const groups: GroupDescription[] = [];
  for (const item of chosen) {
    groups.push(await describe(caller.store, opened, item, known));
  }
  return {
    ...{ case: opened.caseFile.name, run: run.id },
    resolution: resolution ?? shown,
    groups,
  };
}

function itemsOf(outcome: AnalysisOutcome, resolution: number, shown: number): Community[] {
  const { items, levels = [] } = outcome.communities;
  if (resolution === shown) return items;
  const level = levels.find((each) => each.resolution === resolution);
  if (level) return level.items;
  const known = [shown, ...levels.map((each) => each.resolution)].sort((a, b) => a - b);
  throw new AppError('not_found', `The run has groups of resolution ${known.join(', ')} alone.`);
}

async function describe(
  store: GraphStore,
  opened: OpenedCase,
  community: Community,
  known: ReadonlyMap<string, EntityMeasures>,
): Promise<GroupDescription> {
  const { mask, isProtected } = opened;
  const members = community.members.flatMap((id) => known.get(id) ?? []);
  const open = members.filter(({ id }) => !isProtected(id));
  const labelOf = ({ id, kind, name }: EntityMeasures) => ({
    ...{ id: mask.id(id), kind },
    name: mask.name(id, name, kind),
  });
  const counted =
    open.length > MOST_READ
      ? {}
      : await countAttributes(
          store,
          opened,
          open.map(({ id }) => id),
        );
  const { cohesion, ties = [], tiedTo } = community;
  const stable = members.flatMap(({ communityStability }) => communityStability ?? []);
  const facts = {
    ...{ group: community.id, size: community.size },
    kinds: ENTITY_KINDS.map((kind) => ({
      kind,
      members: members.filter((each) => each.kind === kind).length,
    }))
      .filter((each) => each.members > 0)
      .sort((one, other) => other.members - one.members),
    protectedMembers: members.length - open.length,
    ...counted,
    top: open
      .filter(({ betweenness }) => betweenness > 0)
      .sort((one, other) => other.betweenness - one.betweenness || (one.id < other.id ? -1 : 1))
      .slice(0, TOP_TOLD)
      .map((entity) => ({ ...labelOf(entity), betweenness: entity.betweenness })),
    ...(cohesion && { cohesion: withOutside(cohesion, community.size, known.size) }),
    ...(tiedTo !== undefined && { tiedTo }),
    ties: ties.map(({ community: other, links, through }) => ({
      ...{ group: other, links },
      through: through
        .filter(({ id }) => !isProtected(id))
        .slice(0, THROUGH_TOLD)
        .flatMap(({ id, links: there }) => {
          const entity = known.get(id);
          return entity ? [{ ...labelOf(entity), links: there }] : [];
        }),
    })),
    ...(stable.length > 0 && {
      stability: stable.reduce((sum, value) => sum + value, 0) / stable.length,
    }),
  };
  return { ...facts, words: describeInWords(facts) };
}

function withOutside(
  cohesion: NonNullable<Community['cohesion']>,
  size: number,
  order: number,
): NonNullable<GroupDescription['cohesion']> {
  const pairs = size * (order - size);
  return pairs === 0 ? cohesion : { ...cohesion, outsideDensity: cohesion.outside / pairs };
}
