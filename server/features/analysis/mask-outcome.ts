import type { Community, Structure } from '../../contract/communities.js';
import type { AnalysisOutcome } from '../../contract/results.js';
import type { OpenedCase } from '../../disclosure/open-case.js';
import { showEntities } from './show-entities.js';

/**
 * An analysis as the caller may see it. Whoever is protected now is a pseudonym, and among neither those
 * through whom groups are tied nor the core, also where real names are shown.
 */
export async function maskOutcome(
  outcome: AnalysisOutcome,
  opened: OpenedCase,
): Promise<AnalysisOutcome> {
  const { mask } = opened;
  const { levels, items } = outcome.communities;
  const communityOf = (community: Community): Community => maskCommunity(community, opened);
  return {
    graph: outcome.graph,
    communities: {
      ...outcome.communities,
      items: items.map(communityOf),
      ...(levels && {
        levels: levels.map((level) => ({ ...level, items: level.items.map(communityOf) })),
      }),
    },
    ...(outcome.partition && { partition: outcome.partition }),
    ...(outcome.structure && { structure: maskStructure(outcome.structure, opened) }),
    entities: await showEntities(outcome.entities, opened),
    ...(outcome.links && {
      links: outcome.links.map((link) => ({
        ...link,
        source: mask.id(link.source),
        target: mask.id(link.target),
      })),
    }),
    notes: outcome.notes.map((note) => mask.text(note)),
  };
}

function maskCommunity(community: Community, { mask, isProtected }: OpenedCase): Community {
  return {
    ...community,
    members: community.members.map((id) => mask.id(id)),
    ...(community.ties && {
      ties: community.ties.map((tie) => ({
        ...tie,
        through: tie.through
          .filter(({ id }) => !isProtected(id))
          .map(({ id, links }) => ({ id: mask.id(id), links })),
      })),
    }),
  };
}

/** The size of the core stays that of the fit. */
function maskStructure(structure: Structure, { mask, isProtected }: OpenedCase): Structure {
  const { corePeriphery, ...rest } = structure;
  if (!corePeriphery) return rest;
  const core = corePeriphery.core.filter((id) => !isProtected(id)).map((id) => mask.id(id));
  return { ...rest, corePeriphery: { ...corePeriphery, core } };
}
