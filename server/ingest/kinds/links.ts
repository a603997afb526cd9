import { LINK_KINDS, LINK_RULES, linkKindSchema, type LinkKind } from '../../contract/link.js';
import { optional, required } from '../columns/column-definition.js';
import { Fault, type Parsed } from '../fault.js';
import { makeLink } from '../row/make-records.js';
import { putTexts } from '../row/put-values.js';
import { readRowId, requireEnd } from '../row/read-ids.js';
import { readProvenance } from '../row/read-provenance.js';
import { readMoment, readSpan } from '../row/read-times.js';
import { parseBoolean } from '../values/parse-boolean.js';
import { parseNonNegative } from '../values/parse-number.js';
import { toListWord } from '../values/parse-role.js';
import type { SourceDefinition } from './source-definition.js';

/** Kinds that happen at a time: a start without end is that time. The others last from it on. */
const MOMENTARY: ReadonlySet<LinkKind> = new Set([
  'meets',
  'calls',
  'pays',
  'travels_to',
  'crosses',
  'attends',
  'bribes',
  'approves',
  'transports',
  'advertises',
  'books',
]);

function parseLinkKind(text: string): Parsed<LinkKind> {
  const kind = linkKindSchema.safeParse(toListWord(text));
  return kind.success ? kind.data : new Fault(`no kind of link: ${LINK_KINDS.join(', ')}`);
}

export const links: SourceDefinition = {
  kind: 'links',
  becomes: 'source –kind→ target',
  columns: [
    optional('id', 'id of the link; derived from its content if not given'),
    required('source', 'id of any entity'),
    required('target', 'id of any entity'),
    optional('kind', `${LINK_KINDS.join(', ')}; associate if not given`),
    optional('weight', 'number that is not below zero'),
    optional('directed', 'true or false, where it differs from the rule of the kind'),
    optional('start', 'when it happened or began'),
    optional('end', 'when it ended'),
    optional('role', 'part that the source played'),
  ],
  toRecords(row) {
    const kind = row.parsed('kind', parseLinkKind) ?? 'associate';
    const directed = row.parsed('directed', parseBoolean);
    const values = row.extras();
    putTexts(values, row, 'role');
    return [
      makeLink({
        kind,
        id: readRowId(row),
        from: requireEnd(row, 'source'),
        to: requireEnd(row, 'target'),
        directed: directed === LINK_RULES[kind].directed ? undefined : directed,
        time: (MOMENTARY.has(kind) ? readMoment : readSpan)(row, 'start', 'end'),
        weight: row.parsed('weight', parseNonNegative),
        values,
        provenance: readProvenance(row),
      }),
    ];
  },
};
