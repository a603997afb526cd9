import { readdirSync, readFileSync } from 'node:fs';
import { toSkeleton, type Csr } from '../../../server/analysis/csr.js';
import { projectNetwork } from '../../../server/analysis/projection/project-network.js';
import type { EntityExtra, LinkMeasures } from '../../../server/contract/further-measures.js';
import type { Snapshot } from '../../../server/contract/snapshot.js';
import type { AnalysisParameters } from '../../../server/contract/results.js';
import { buildSnapshot, withDefaults } from './build-snapshot.js';

export type OracleMeasure =
  | 'degree'
  | 'strength'
  | 'betweenness'
  | 'betweennessNormalized'
  | 'closeness'
  | 'harmonic'
  | 'pageRank'
  | 'eigenvector'
  | 'core';

type Values = readonly (number | null)[];

/** A graph with the values of other programs, as make-oracles.py writes it. */
export interface Oracle {
  readonly name: string;
  readonly directed: boolean;
  readonly weighted: boolean;
  readonly nodes: readonly string[];
  readonly links: readonly { source: string; target: string; weight?: number }[];
  /** A division of the nodes, for the measures that need one. */
  readonly groups: readonly number[];
  readonly networkx: {
    readonly density: number;
    readonly components: readonly (readonly string[])[];
    readonly louvainModularity: number | null;
    readonly measures: Readonly<Record<OracleMeasure, readonly number[]>>;
  };
  readonly igraph: Readonly<Partial<Record<OracleMeasure, readonly number[]>>>;
  /** Measures that a run computes where they are asked for; null where they are not defined. */
  readonly further: {
    readonly networkx: Readonly<Partial<Record<EntityExtra, Values>>>;
    readonly igraph: Readonly<Partial<Record<EntityExtra, Values>>>;
    readonly links: readonly Required<LinkMeasures>[];
    /** By bctpy, and by brute force over every chain of three: of `groups`. */
    readonly divided: Readonly<Partial<Record<EntityExtra, readonly number[]>>>;
  };
}

const FOLDER = new URL('../../fixtures/analysis/oracles/', import.meta.url);

export function readOracles(): Oracle[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Oracle);
}

export function readOracle(name: string): Oracle {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as Oracle;
}

export function toSnapshot({ nodes, links, directed }: Oracle): Snapshot {
  return buildSnapshot(
    nodes,
    links.map((link) => ({ ...link, directed })),
  );
}

export function toParameters({ directed, weighted }: Oracle): AnalysisParameters {
  return withDefaults({ directed, weight: { by: weighted ? 'given' : 'none' } });
}

/** The simple graph of a fixture as the measures take it, in the order of `nodes`, and without directions. */
export function toGraphs(oracle: Oracle): { csr: Csr; skeleton: Csr } {
  const parameters = toParameters(oracle);
  const { csr } = projectNetwork(toSnapshot(oracle), parameters);
  return { csr, skeleton: toSkeleton(csr, !oracle.weighted) };
}
