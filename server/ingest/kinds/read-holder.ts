import type { EntityRecord, LinkRecord } from '../../contract/record.js';
import { formatSpan } from '../../contract/format-span.js';
import { type TimeSpan } from '../../contract/time.js';
import { makeLink } from '../row/make-records.js';
import { readEnd } from '../row/read-ids.js';
import type { Row } from '../row/row.js';

/**
 * The link from the holder to what is held. Its id names holder and period: a phone that changes
 * hands has one row for each, all with the phone's id.
 */
export function readHolder(
  row: Row,
  held: EntityRecord,
  kind: 'uses_phone' | 'holds_account',
  time?: TimeSpan,
): LinkRecord[] {
  const holder = readEnd(row, 'holder');
  if (holder === undefined) return [];
  const period = time === undefined ? '' : `/${formatSpan(time)}`;
  return [
    makeLink({
      kind,
      id: `${held.id}/holder/${holder.ref}${period}`,
      from: holder,
      to: { ref: held.id, column: 'id' },
      time,
      values: {},
      provenance: held.provenance,
    }),
  ];
}
