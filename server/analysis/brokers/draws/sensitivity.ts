import { LOSS_SHARES, LOSSES, type Loss, MAX_DRAWS } from '../../../contract/brokers.js';
import type { Snapshot } from '../../../contract/snapshot.js';
import type { DoDraw } from '../../draws/do-draw.js';
import type { NetworkParameters } from '../../projection/network-parameters.js';
import { projectNetwork } from '../../projection/project-network.js';
import { createStream } from '../../random.js';
import { betweennessOf } from '../betweenness-of.js';
import type { Followed } from '../contests.js';
import type { DrawLoss } from '../losses/loss.js';
import { lostLinks } from '../losses/lost-links.js';
import { lostOrigins } from '../losses/lost-origins.js';
import { lostPersons } from '../losses/lost-persons.js';
import { mergedIdentities } from '../losses/merged-identities.js';
import { splitIdentities } from '../losses/split-identities.js';
import { writeStandings } from './standings.js';

/** A loss of a share, drawn as often as the others. */
export interface LossSeries {
  readonly loss: Loss;
  readonly share: (typeof LOSS_SHARES)[number];
}

export interface SensitivityInput {
  readonly snapshot: Snapshot;
  readonly parameters: NetworkParameters;
  readonly followed: readonly Followed[];
  readonly series: readonly LossSeries[];
  /** Of each series, one series after the other. */
  readonly draws: number;
  readonly seed: number;
}

/** Fewer draws or series are the first of more: each has its own stream, whatever else is drawn. */
function streamOf({ loss, share }: LossSeries, draw: number): number {
  const series = LOSSES.indexOf(loss) * LOSS_SHARES.length + LOSS_SHARES.indexOf(share);
  return series * MAX_DRAWS + draw;
}

/**
 * Draws that lose a share of something: rank and value of each followed node, NaN for who is lost, and for
 * all where there is nothing to lose.
 */
export function beginSensitivity(input: SensitivityInput): DoDraw {
  const { snapshot, parameters, followed, series, draws, seed } = input;
  const { csr, entities } = projectNetwork(snapshot, parameters);
  const kinds = entities.map(({ kind }) => kind);
  const losses: Readonly<Record<Loss, DrawLoss>> = {
    links: lostLinks(csr),
    persons: lostPersons(csr, kinds),
    origins: lostOrigins(snapshot, parameters, csr),
    split: splitIdentities(csr, kinds),
    merged: mergedIdentities(csr, kinds),
  };
  return (draw, output) => {
    const each = series[Math.floor(draw / draws)];
    if (!each) return;
    const random = createStream(seed, streamOf(each, draw % draws));
    const altered = losses[each.loss](each.share, random);
    if (altered === null) output.fill(NaN);
    else writeStandings(output, followed, altered.read(betweennessOf(altered.csr)));
  };
}
