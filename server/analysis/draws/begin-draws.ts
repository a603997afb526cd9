import type { DoBatch } from '../batches/do-batch.js';
import { sourcesOf } from '../batches/source-batches.js';
import { beginDecidingLinks, type DecidingLinksInput } from '../brokers/draws/deciding-links.js';
import { beginOtherRecords, type OtherRecordsInput } from '../brokers/draws/other-records.js';
import { beginSensitivity, type SensitivityInput } from '../brokers/draws/sensitivity.js';
import { beginSignificance, type SignificanceInput } from '../brokers/draws/significance.js';
import { beginStructure, type StructureInput } from '../community/structure-draws.js';
import { beginRecovery, type RecoveryInput } from '../disruption/recovery-draws.js';
import type { BeginDraws } from './do-draw.js';
import type { DrawKind, DrawWork } from './draw-work.js';

/** What the draws of each kind read. */
export interface DrawInputs extends Record<DrawKind, object> {
  readonly decidingLinks: DecidingLinksInput;
  readonly otherRecords: OtherRecordsInput;
  readonly recovery: RecoveryInput;
  readonly sensitivity: SensitivityInput;
  readonly significance: SignificanceInput;
  readonly structure: StructureInput;
}

const BEGIN: { readonly [Kind in DrawKind]: BeginDraws<DrawInputs[Kind]> } = {
  decidingLinks: beginDecidingLinks,
  otherRecords: beginOtherRecords,
  recovery: beginRecovery,
  sensitivity: beginSensitivity,
  significance: beginSignificance,
  structure: beginStructure,
};

/** Gets a thread ready for batches of draws. */
export function beginDraws({ kind, input, draws, numbers, isSummed, batches }: DrawWork): DoBatch {
  // A work's kind names its input.
  const begin = BEGIN[kind] as BeginDraws<object>;
  const doDraw = begin(input);
  return (batch, output, onFraction) => {
    const [first, last] = sourcesOf(batch, batches, draws);
    for (let draw = first; draw < last; draw++) {
      const done = draw - first;
      onFraction(done / (last - first));
      doDraw(draw, isSummed ? output : output.subarray(done * numbers, (done + 1) * numbers));
    }
  };
}
