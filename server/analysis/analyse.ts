import type { Structure } from '../contract/communities.js';
import type { AnalysisOutcome, AnalysisParameters, EntityMeasures } from '../contract/results.js';
import type { Snapshot } from '../contract/snapshot.js';
import { core } from './centrality/core.js';
import { degree, strength } from './centrality/degree.js';
import { eigenvector } from './centrality/eigenvector.js';
import { pageRank } from './centrality/page-rank.js';
import { shortestPathMeasures } from './centrality/shortest-path-measures.js';
import { describePartition } from './community/describe-partition.js';
import type { StatedValues } from './community/place-by-value.js';
import { planNullDraws, type NullPlan } from './community/null-budget.js';
import { studyCommunities } from './community/study-communities.js';
import { testStructure } from './community/test-structure.js';
import { tellRoles } from './community/tell-roles.js';
import { compareText } from './compare-text.js';
import { connectedComponents } from './components/connected-components.js';
import { toSkeleton } from './csr.js';
import { density } from './density.js';
import { entityExtras } from './entity-extras.js';
import { enterStage, type AnalysisHooks } from './hooks.js';
import { LINKS_LISTED, measureLinks } from './links/link-measures.js';
import { indexGroups } from './number-groups.js';
import { projectNetwork } from './projection/project-network.js';
import { createRandom } from './random.js';
import { tieStrengths } from './tie-strengths.js';

/** Where each stage begins, as a part of the whole: nearly all the time goes to shortest paths. */
const STAGES = { projection: 0, communities: 0.02, walks: 0.05, shortestPaths: 0.1 } as const;

/** Where random networks begin, if they are asked for. */
const RANDOM_NETWORKS = 0.4;

/**
 * Every figure of a case. Pure: the same snapshot (in any order) and the same parameters give the
 * same outcome. Grades are filtered when the snapshot is read; kinds and window here as well (see
 * `snapshotFilter` for what to read). Grows with entities × links.
 *
 * @param stated what records state of entities, where broker roles are told by it.
 * @throws {AnalysisStopped} when `hooks.shouldStop` says so.
 * @throws {Error} when a link of the snapshot names an unknown entity.
 */
export function analyse(
  snapshot: Snapshot,
  parameters: AnalysisParameters,
  hooks: AnalysisHooks = {},
  stated: StatedValues | null = null,
): AnalysisOutcome {
  enterStage(hooks, 'projection', STAGES.projection, STAGES.communities);
  const network = projectNetwork(snapshot, parameters);
  const { csr } = network;
  const linkCount = network.links.sources.length;
  const comparison = planNullDraws(linkCount, parameters);
  const notes = [...network.notes, ...tellBefore(comparison, hooks)];
  const skeleton = toSkeleton(csr, parameters.weight.by === 'none');
  const components = connectedComponents(skeleton);

  enterStage(hooks, 'communities', STAGES.communities, STAGES.walks);
  const communities = studyCommunities(network, parameters, hooks);
  notes.push(...communities.notes);
  if (linkCount === 0) notes.push('There are no links: modularity is reported as 0.');

  enterStage(hooks, 'walks and cores', STAGES.walks, STAGES.shortestPaths);
  const degrees = degree(skeleton);
  const strengths = strength(csr);
  const cores = core(skeleton, degrees);
  const ranks = pageRank(csr, hooks);
  const positions = new Map(csr.ids.map((id, node) => [id, node]));
  const eigen = eigenvector(
    skeleton,
    components.map(({ members }) => members.map((id) => positions.get(id) ?? 0)),
    hooks,
  );
  if (eigen.unsettled > 0) {
    notes.push(
      'Eigenvector centrality had not settled when its rounds ran out in ' +
        `${eigen.unsettled.toString()} of ${components.length.toString()} components: ` +
        'its last digits there are uncertain.',
    );
  }

  const pathsEnd = comparison.draws === 0 ? 1 : RANDOM_NETWORKS;
  const pathHooks = enterStage(hooks, 'shortest paths', STAGES.shortestPaths, pathsEnd);
  const paths = shortestPathMeasures(csr, pathHooks, {
    method: parameters.betweennessMethod,
    budget: parameters.betweennessBudget,
    random: createRandom(parameters.seed),
  });
  notes.push(...paths.notes);

  let structure: Structure | undefined;
  if (comparison.draws > 0 && linkCount > 0) {
    structure = testStructure(
      network,
      snapshot,
      { ...parameters, nullDraws: comparison.draws },
      communities.bestModularity,
      enterStage(hooks, 'random networks', RANDOM_NETWORKS, 1),
    );
  }

  const componentOf = indexGroups(components);
  const communityOf = indexGroups(communities.groups);
  const { stabilityOf } = communities;
  const chosen = parameters.measures ?? [];
  const groups = csr.ids.map((id) => communityOf.get(id) ?? 0);
  const ties = tieStrengths(snapshot, parameters, csr);
  notes.push(...ties.notes);
  const roles = tellRoles(chosen, parameters.partition, csr, groups, stated);
  if (roles?.note) notes.push(describePartition(roles.note));
  const extrasOf = entityExtras(
    chosen,
    { csr, skeleton, groups, strengths: ties.csr, roles: roles?.values ?? null },
    { shouldStop: hooks.shouldStop },
  );
  const measured = measureLinks(chosen, csr, skeleton, { shouldStop: hooks.shouldStop });
  if (measured && measured.found > measured.links.length) {
    notes.push(`Of ${measured.found} links the first ${LINKS_LISTED} are listed.`);
  }
  const entities = network.entities.map(({ id, kind, name }, node): EntityMeasures => {
    return {
      id,
      kind,
      name,
      component: componentOf.get(id) ?? 0,
      community: communityOf.get(id) ?? 0,
      ...(stabilityOf && { communityStability: stabilityOf.get(id) ?? 0 }),
      degree: degrees[node] ?? 0,
      strength: strengths[node] ?? 0,
      betweenness: paths.betweenness[node] ?? 0,
      betweennessNormalized: paths.betweennessNormalized[node] ?? 0,
      closeness: paths.closeness[node] ?? 0,
      harmonic: paths.harmonic[node] ?? 0,
      pageRank: ranks[node] ?? 0,
      eigenvector: eigen.values[node] ?? 0,
      core: cores[node] ?? 0,
      ...(extrasOf && { more: extrasOf(node) }),
    };
  });
  entities.sort(
    (left, right) => right.betweenness - left.betweenness || compareText(left.id, right.id),
  );
  hooks.onProgress?.({ stage: 'done', fraction: 1 });

  return {
    graph: {
      entities: csr.ids.length,
      links: linkCount,
      components: components.length,
      density: density(csr.ids.length, linkCount, parameters.directed),
      selfLinks: network.selfLinks,
      recordedLinks: network.recordedLinks,
    },
    communities: communities.outcome,
    ...(structure && { structure }),
    ...(roles?.note && { partition: roles.note }),
    entities,
    ...(measured && { links: measured.links }),
    notes,
  };
}

/** Tells a limit at once, not only with the result. */
function tellBefore({ note }: NullPlan, { onProgress }: AnalysisHooks): string[] {
  if (note === undefined) return [];
  onProgress?.({ stage: 'projection', fraction: STAGES.projection, note });
  return [note];
}
