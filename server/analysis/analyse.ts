import type { AnalysisOutcome, AnalysisParameters, EntityMeasures } from '../contract/results.js';
import type { Snapshot } from '../contract/snapshot.js';
import { core } from './centrality/core.js';
import { degree, strength } from './centrality/degree.js';
import { eigenvector } from './centrality/eigenvector.js';
import { pageRank } from './centrality/page-rank.js';
import { shortestPathMeasures } from './centrality/shortest-path-measures.js';
import { communityFinder } from './community/find-communities.js';
import { stability } from './community/stability.js';
import { compareText } from './compare-text.js';
import { connectedComponents } from './components/connected-components.js';
import { toSkeleton } from './csr.js';
import { density } from './density.js';
import { entityExtras } from './entity-extras.js';
import { throwIfStopped, type AnalysisHooks } from './hooks.js';
import { LINKS_LISTED, measureLinks } from './links/link-measures.js';
import { indexGroups } from './number-groups.js';
import { projectNetwork } from './projection/project-network.js';
import { toProjectionGraph } from './projection/projection-graph.js';
import { createRandom } from './random.js';
import { tieStrengths } from './tie-strengths.js';

/** Where each stage begins, as a part of the whole: nearly all the time goes to shortest paths. */
const STAGES = { projection: 0, communities: 0.02, walks: 0.05, shortestPaths: 0.1 } as const;

/**
 * Every figure of a case. Pure: the same snapshot (in any order) and the same parameters give the
 * same outcome. Grades are filtered when the snapshot is read; kinds and window here as well (see
 * `snapshotFilter` for what to read). Grows with entities × links.
 *
 * @throws {AnalysisStopped} when `hooks.shouldStop` says so.
 * @throws {Error} when a link of the snapshot names an unknown entity.
 */
export function analyse(
  snapshot: Snapshot,
  parameters: AnalysisParameters,
  hooks: AnalysisHooks = {},
): AnalysisOutcome {
  const enter = (stage: string, fraction: number): void => {
    throwIfStopped(hooks);
    hooks.onProgress?.({ stage, fraction });
  };

  enter('projection', STAGES.projection);
  const network = projectNetwork(snapshot, parameters);
  const { csr } = network;
  const notes = [...network.notes];
  const linkCount = network.links.sources.length;
  const skeleton = toSkeleton(csr, parameters.weight.by === 'none');
  const components = connectedComponents(skeleton);

  enter('communities', STAGES.communities);
  const finder = communityFinder(
    csr,
    () => toProjectionGraph(network, parameters.directed),
    { method: parameters.communities ?? 'louvain', resolution: parameters.resolution },
    hooks,
  );
  notes.push(...finder.notes);
  const communities = finder.find(parameters.seed);
  const stable =
    parameters.stability === undefined
      ? undefined
      : stability(
          communities.groups,
          parameters.stability,
          (run) => finder.find(parameters.seed + run).groups,
          hooks,
        );
  if (linkCount === 0) notes.push('There are no links: modularity is reported as 0.');

  enter('walks and cores', STAGES.walks);
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

  enter('shortest paths', STAGES.shortestPaths);
  const pathHooks = {
    shouldStop: hooks.shouldStop,
    runBatches: hooks.runBatches,
    onFraction: (fraction: number) => {
      const done = STAGES.shortestPaths + (1 - STAGES.shortestPaths) * fraction;
      hooks.onProgress?.({ stage: 'shortest paths', fraction: done });
    },
  };
  const paths = shortestPathMeasures(csr, pathHooks, {
    method: parameters.betweennessMethod,
    budget: parameters.betweennessBudget,
    random: createRandom(parameters.seed),
  });
  notes.push(...paths.notes);

  const componentOf = indexGroups(components);
  const communityOf = indexGroups(communities.groups);
  const chosen = parameters.measures ?? [];
  const groups = csr.ids.map((id) => communityOf.get(id) ?? 0);
  const ties = tieStrengths(snapshot, parameters, csr);
  notes.push(...ties.notes);
  const extrasOf = entityExtras(
    chosen,
    { csr, skeleton, groups, strengths: ties.csr },
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
      ...(stable && { communityStability: stable.ofEntity.get(id) ?? 0 }),
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
    communities: {
      modularity: communities.modularity,
      count: communities.groups.length,
      ...(stable && {
        stability: { runs: stable.runs, same: stable.same, variation: stable.variation },
      }),
      items: communities.groups.map(({ id, members }) => ({
        id,
        size: members.length,
        members: [...members],
      })),
    },
    entities,
    ...(measured && { links: measured.links }),
    notes,
  };
}
