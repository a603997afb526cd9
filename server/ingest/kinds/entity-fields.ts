import type { EntityKind, Value, Values } from '../../contract/entity.js';
import { type ColumnDefinition, optional } from '../columns/column-definition.js';
import { putValue } from '../row/put-values.js';
import { readListed } from '../row/read-listed.js';
import { readCurrency } from '../row/read-money.js';
import { readDate } from '../row/read-times.js';
import type { Row } from '../row/row.js';
import { parseList } from '../values/parse-list.js';
import { parseDecimal, parseLatitude, parseLongitude } from '../values/parse-number.js';

const TOUCHPOINT_TYPES = [
  'border_crossing',
  'permit_office',
  'police',
  'customs',
  'embassy',
  'court',
  'procurement',
  'licensing',
  'other',
] as const;

interface EntityField extends ColumnDefinition {
  /** Absent = the text as it stands. */
  readonly read?: (row: Row, column: string) => Value | undefined;
}

function readAliases(row: Row, column: string): string[] | undefined {
  const aliases = parseList(row.text(column));
  return aliases.length === 0 ? undefined : aliases;
}

function field(name: string, description: string, read?: EntityField['read']): EntityField {
  return { ...optional(name, description), ...(read !== undefined && { read }) };
}

const aliases = field('aliases', 'other names, separated by ;', readAliases);
const country = field('country', 'country code or name');
const status = field('status', 'status in the words of the source');
const coordinates = [
  field('lat', 'latitude in degrees', (row, column) => row.parsed(column, parseLatitude)),
  field('lon', 'longitude in degrees', (row, column) => row.parsed(column, parseLongitude)),
];

/** The properties of each kind of entity that are checked; whatever else a file gives is text. */
export const ENTITY_FIELDS: Readonly<Record<EntityKind, readonly EntityField[]>> = {
  person: [
    aliases,
    field('birth_date', 'date of birth, whole or partial', readDate),
    field('nationality', 'country code or name'),
    field('gender', 'gender in the words of the source'),
    status,
  ],
  company: [
    aliases,
    field('registration_number', 'number in the register'),
    country,
    field('incorporated_on', 'date of registration', readDate),
    status,
    field('sector', 'line of business'),
  ],
  phone: [
    aliases,
    field('number', 'the number'),
    field('imei', 'number of the handset'),
    field('imsi', 'number of the SIM'),
  ],
  account: [
    aliases,
    field('number', 'the number, such as an IBAN'),
    field('bank', 'who keeps the account'),
    country,
    field('currency', 'ISO 4217 code', readCurrency),
    field('balance', 'decimal; below zero when overdrawn', (row, column) =>
      row.parsed(column, parseDecimal),
    ),
    field('balance_at', 'date of the balance', readDate),
  ],
  touchpoint: [
    aliases,
    field('type', TOUCHPOINT_TYPES.join(', '), (row) => readListed(row, 'type', TOUCHPOINT_TYPES)),
    country,
    field('authority', 'whose office it is'),
    field('function', 'what is decided there'),
    ...coordinates,
  ],
  place: [aliases, ...coordinates, field('address', 'street address'), country],
  vehicle: [aliases, field('plate', 'number plate'), field('make', 'make and model')],
  document: [
    aliases,
    field('number', 'number of the document'),
    field('issued_by', 'who issued it'),
  ],
  event: [aliases, ...coordinates],
};

/** The checked properties that the row states of an entity of this kind. */
export function readFields(row: Row, kind: EntityKind): Values {
  const values: Values = {};
  for (const { name, read } of ENTITY_FIELDS[kind]) {
    const text = row.text(name);
    if (text !== '') putValue(values, name, read === undefined ? text : read(row, name));
  }
  return values;
}
