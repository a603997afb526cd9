import type { Snapshot } from '../../contract/snapshot.js';
import { admitsLink } from './admit-links.js';
import type { Multigraph } from './multigraph.js';
import type { NetworkParameters } from './network-parameters.js';

/**
 * The records as they are: every entity is a node, with or without links, and every admitted link
 * joins the ends that the record names.
 */
export function projectLinks(snapshot: Snapshot, parameters: NetworkParameters): Multigraph {
  const { linkKinds, window } = parameters;
  const links =
    linkKinds === undefined && window === undefined
      ? snapshot.links
      : snapshot.links.filter((link) => admitsLink(link, parameters));
  const kinds = new Set(snapshot.entities.map((entity) => entity.kind));
  const mixed = kinds.has('phone') || kinds.has('account');
  const notes =
    mixed && kinds.size > 1
      ? [
          'Phones and accounts are nodes beside those who hold them: compare ranks within one kind ' +
            'only, or use the actors projection.',
        ]
      : [];
  return { entities: snapshot.entities, links, notes };
}
