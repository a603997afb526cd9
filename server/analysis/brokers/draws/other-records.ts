import type { Snapshot } from '../../../contract/snapshot.js';
import type { DoDraw } from '../../draws/do-draw.js';
import type { NetworkParameters } from '../../projection/network-parameters.js';
import { projectNetwork } from '../../projection/project-network.js';
import { betweennessOf } from '../betweenness-of.js';
import type { Followed } from '../contests.js';
import { listGradeSets, type GradeSet } from '../grade-sets.js';
import { restsOnOthers } from '../origins.js';
import { projectPart } from '../project-part.js';
import { writeStandings } from './standings.js';

export interface OtherRecordsInput {
  readonly snapshot: Snapshot;
  readonly parameters: NetworkParameters;
  /** Each left out in turn, before the sets of grades. */
  readonly origins: readonly string[];
  readonly followed: readonly Followed[];
}

/** Measures what a part of the records makes: rank and value of each followed node. Nothing is drawn. */
export function beginOtherRecords(input: OtherRecordsInput): DoDraw {
  const { snapshot, parameters, origins, followed } = input;
  const base = projectNetwork(snapshot, parameters).csr;
  const parts: GradeSet['admits'][] = [
    ...origins.map((origin): GradeSet['admits'] => {
      const lost = new Set([origin]);
      return (link) => restsOnOthers(link, lost);
    }),
    ...listGradeSets(snapshot).map(({ admits }) => admits),
  ];
  return (draw, output) => {
    const keeps = parts[draw];
    if (!keeps) return;
    const { csr, read } = projectPart(snapshot, keeps, parameters, base);
    writeStandings(output, followed, read(betweennessOf(csr)));
  };
}
