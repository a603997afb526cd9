import type { Projection } from '../../contract/results.js';
import type { Snapshot } from '../../contract/snapshot.js';
import { projectActors } from './actors.js';
import { projectLinks } from './links.js';
import type { Multigraph } from './multigraph.js';
import type { NetworkParameters } from './network-parameters.js';
import { projectShared } from './shared.js';

const PROJECTS: Readonly<
  Record<Projection, (snapshot: Snapshot, parameters: NetworkParameters) => Multigraph>
> = { links: projectLinks, actors: projectActors, shared: projectShared };

/** The network that the parameters name, before parallel links are merged. */
export function project(snapshot: Snapshot, parameters: NetworkParameters): Multigraph {
  return PROJECTS[parameters.projection](snapshot, parameters);
}
