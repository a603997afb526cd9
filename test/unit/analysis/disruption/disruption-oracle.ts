import { readFileSync } from 'node:fs';
import type {
  DisruptionParameters,
  KeyPlayerCriterion,
  NetworkState,
} from '../../../../server/contract/disruption.js';
import { disruptionParametersSchema } from '../../../../server/contract/disruption.js';
import type { DisruptionContext } from '../../../../server/analysis/disruption/disrupted-network.js';

export type OracleState = Omit<NetworkState, 'stages'>;

interface OracleSteps {
  readonly betweenness: readonly (OracleState & { readonly removed: string })[];
  readonly degree: OracleSteps['betweenness'];
  readonly harmonic: OracleSteps['betweenness'];
  readonly core: OracleSteps['betweenness'];
}

/** A network with NetworkX's figures, as make-disruption-oracles.py writes it. */
export interface DisruptionOracle {
  readonly nodes: readonly string[];
  readonly links: readonly (readonly [string, string])[];
  readonly before: OracleState;
  readonly sequential: OracleSteps;
  readonly block: OracleSteps;
  readonly keyPlayers: Readonly<
    Record<
      KeyPlayerCriterion,
      readonly { size: number; value: number; set: readonly string[]; tied: number }[]
    >
  >;
}

interface DisruptionOracles {
  readonly graphs: Readonly<Record<string, DisruptionOracle>>;
  readonly montagna: { readonly before: OracleState; readonly betweenness: readonly OracleState[] };
}

export function readDisruptionOracles(): DisruptionOracles {
  const file = new URL('../../../fixtures/analysis/disruption-oracles.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as DisruptionOracles;
}

/** Parameters as a form would send them; without recovery, which has tests of its own. */
export function disruptionDefaults(
  given: Partial<DisruptionParameters> = {},
): DisruptionParameters {
  return disruptionParametersSchema.parse({ recoveryRuns: 0, ...given });
}

/** What records say beyond links: who is protected, and who does what. */
export function makeContext(
  protectedIds: readonly string[] = [],
  functions: Readonly<Record<string, readonly string[]>> = {},
): DisruptionContext {
  return { protectedIds: new Set(protectedIds), functions: new Map(Object.entries(functions)) };
}
