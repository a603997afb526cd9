import type { AnalysisParameters, Projection } from '../../contract/results.js';
import type { Snapshot } from '../../contract/snapshot.js';
import { projectActors } from './actors.js';
import { projectLinks } from './links.js';
import type { Multigraph } from './multigraph.js';
import { projectShared } from './shared.js';

const PROJECTS: Readonly<
  Record<Projection, (snapshot: Snapshot, parameters: AnalysisParameters) => Multigraph>
> = { links: projectLinks, actors: projectActors, shared: projectShared };

/** The network that the parameters name, before parallel links are merged. */
export function project(snapshot: Snapshot, parameters: AnalysisParameters): Multigraph {
  return PROJECTS[parameters.projection](snapshot, parameters);
}
