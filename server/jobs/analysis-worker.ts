import { serialize } from 'node:v8';
import { analyse } from '../analysis/analyse.js';
import type { EntityMeasures } from '../contract/results.js';
import { hashInput } from './input-hash.js';
import { receiveSnapshot } from './receive-snapshot.js';
import type { AnalysisTask } from './worker-messages.js';

/** Entities of the result that are read at a time. */
const PART = 1_000;

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

receiveSnapshot((snapshot, { parameters, stated }: AnalysisTask, hooks) => {
  const inputHash = hashInput(snapshot, stated);
  const { entities: measures, ...outcome } = analyse(snapshot, parameters, hooks, stated);
  const entities = inParts(measures);
  return {
    inputHash,
    outcome: { outcome, entities },
    transferred: entities.map(({ buffer }) => buffer),
  };
});
