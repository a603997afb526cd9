import type { Grade } from '../../contract/grade.js';
import type { RowProvenance } from '../../contract/record.js';
import { Fault } from '../fault.js';
import { joinGrade, parseGradeCode, parseGradeScheme } from '../values/parse-grade.js';
import type { Row } from './row.js';

function readGrade(row: Row): Grade | undefined {
  if (row.text('reliability') === '' && row.text('credibility') === '') return undefined;
  const scheme = parseGradeScheme(row.text('grade_scheme'));
  if (scheme instanceof Fault) {
    row.reject('grade_scheme', scheme.reason);
    return undefined;
  }
  const [reliability, credibility] = (['reliability', 'credibility'] as const).map((side) => {
    const code = parseGradeCode(scheme, side, row.text(side));
    if (!(code instanceof Fault)) return code;
    row.reject(side, code.reason);
    return '-';
  });
  return joinGrade(scheme, reliability ?? '-', credibility ?? '-');
}

/** What the row says about itself. */
export function readProvenance(row: Row): RowProvenance {
  const grade = readGrade(row);
  const sourceRef = row.text('source_ref');
  const origin = row.text('origin');
  const derivedFrom = row.text('derived_from');
  const handling = row.text('handling');
  const notes = row.text('notes');
  return {
    row: row.row,
    ...(sourceRef !== '' && { sourceRef }),
    ...(origin !== '' && { origin }),
    ...(derivedFrom !== '' && { derivedFrom }),
    ...(grade !== undefined && { grade }),
    ...(handling !== '' && { handling }),
    ...(notes !== '' && { notes }),
  };
}
