import { serialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { analyse } from '../analysis/analyse.js';
import type { AnalysisParameters, EntityMeasures } from '../contract/results.js';
import type { SnapshotEntity, SnapshotLink } from '../contract/snapshot.js';
import { giveWay } from './give-way.js';
import { hashInput } from './input-hash.js';
import type { AnalysisOrder, AnalysisReport } from './worker-messages.js';

const entities: SnapshotEntity[] = [];
const links: SnapshotLink[] = [];

/** Entities of the result that are read at a time. */
const PART = 1_000;

function report(message: AnalysisReport, transferred: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transferred);
}

/** The bytes of a value, with nothing else in their buffer, so that it can be handed over. */
function toBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(serialize(value));
}

function inParts(measures: readonly EntityMeasures[]): Uint8Array<ArrayBuffer>[] {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < measures.length; from += PART) {
    parts.push(toBytes(measures.slice(from, from + PART)));
  }
  return parts;
}

function run(parameters: AnalysisParameters): void {
  const snapshot = { entities, links };
  const inputHash = hashInput(snapshot);
  const { entities: measures, ...outcome } = analyse(snapshot, parameters, {
    onProgress: (progress) => {
      report({ type: 'progress', ...progress });
    },
  });
  const parts = inParts(measures);
  report(
    { type: 'done', outcome, entities: parts, inputHash },
    parts.map(({ buffer }) => buffer),
  );
}

giveWay();

// The worker asks nobody whether to stop: cancelling terminates it, wherever it is.
parentPort?.on('message', (order: AnalysisOrder) => {
  if (order.type === 'entities') entities.push(...order.entities);
  else if (order.type === 'links') links.push(...order.links);
  else run(order.parameters);
});
