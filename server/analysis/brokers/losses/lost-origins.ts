import type { Snapshot } from '../../../contract/snapshot.js';
import type { Csr } from '../../csr.js';
import type { NetworkParameters } from '../../projection/network-parameters.js';
import { listOrigins, restsOnOthers } from '../origins.js';
import { projectPart } from '../project-part.js';
import { drawSome, type DrawLoss } from './loss.js';

/**
 * Origins that are missing at random: what only they say is gone, also who held a phone, and the
 * projection is made anew of the rest.
 */
export function lostOrigins(
  snapshot: Snapshot,
  parameters: NetworkParameters,
  base: Csr,
): DrawLoss {
  const origins = listOrigins(snapshot).map(({ origin }) => origin);
  return (share, random) => {
    if (origins.length < 2) return null;
    const lost = new Set(drawSome(origins, share, random));
    return projectPart(snapshot, (link) => restsOnOthers(link, lost), parameters, base);
  };
}
