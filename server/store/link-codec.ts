import { currentValues } from '../contract/current-value.js';
import type { Values } from '../contract/entity.js';
import { admitsGrade, type GradeFilter } from '../contract/grade.js';
import { LINK_KINDS, LINK_RULES, type LinkKind } from '../contract/link.js';
import type { Link } from '../contract/network.js';
import type { Provenance, Statement } from '../contract/statement.js';
import type { TimeSpan } from '../contract/time.js';
import type { Row } from './cypher-runner.js';
import { decodeStatements, encodeStatements } from './statement-codec.js';

const kindOfType = new Map<string, LinkKind>(
  LINK_KINDS.map((kind) => [LINK_RULES[kind].type, kind]),
);

/** Values of a link that are stored as properties of their own; the rest is one JSON text. */
const NATIVE_VALUES = ['amount', 'currency', 'weight', 'directed'] as const;

/** The stored properties of a link, in the order in which `create-links` takes them. */
export const LINK_PROPERTIES = [
  ...['id', 'startMs', 'endMs', 'zone', ...NATIVE_VALUES],
  ...['source', 'row', 'grade', 'origin', 'extra', 'statements'],
] as const;

/** Relationship types of link kinds, for a filter; null admits all. */
export function typesOf(kinds: readonly LinkKind[] | undefined): string[] | null {
  return kinds === undefined ? null : kinds.map((kind) => LINK_RULES[kind].type);
}

/** The link kind of a relationship type. */
export function kindOf(type: string): LinkKind {
  return kindOfType.get(type) ?? 'other';
}

/** Statement whose time is current: the best supported one that has a time. */
function currentTime(statements: readonly Statement[]): TimeSpan | undefined {
  const timed = statements.filter((statement) => statement.time !== undefined);
  const values = timed.map((statement, index) => ({
    provenance: statement.provenance,
    values: { index: String(index) },
  }));
  if (values.length === 0) return undefined;
  return timed[Number(currentValues(values).values['index'])]?.time;
}

/** What the store keeps of the record itself, as short as one record allows. */
function encodeProvenance(provenance: Provenance, rest: Values): Row {
  const { source, row, grade, origin, ...other } = provenance;
  const extra = { ...(Object.keys(rest).length > 0 && { v: rest }), ...other };
  return {
    source,
    row,
    grade: grade ?? null,
    origin: origin ?? null,
    extra: Object.keys(extra).length > 0 ? JSON.stringify(extra) : null,
    statements: null,
  };
}

/**
 * Properties of the relationship. One statement is kept in properties of its own (cheap); several
 * are kept whole in one JSON text beside the current values. Nulls remove what no longer holds.
 */
export function encodeLink(id: string, statements: readonly Statement[]): Row {
  const [only] = statements;
  if (!only) throw new Error('a link needs a statement');
  const { values } = statements.length === 1 ? { values: only.values } : currentValues(statements);
  const time = statements.length === 1 ? only.time : currentTime(statements);
  const rest: Values = {};
  for (const [property, value] of Object.entries(values)) {
    if (!(NATIVE_VALUES as readonly string[]).includes(property)) rest[property] = value;
  }
  return {
    id,
    startMs: time?.startMs ?? null,
    endMs: time?.endMs ?? null,
    zone: time?.zone ?? null,
    amount: values['amount'] ?? null,
    currency: values['currency'] ?? null,
    weight: values['weight'] ?? null,
    directed: values['directed'] ?? null,
    ...encodeProvenance(only.provenance, rest),
    ...(statements.length > 1 && { statements: encodeStatements(statements) }),
  };
}

function decodeTime(link: Row): TimeSpan | undefined {
  if (typeof link['startMs'] !== 'number') return undefined;
  return {
    startMs: link['startMs'],
    ...(typeof link['endMs'] === 'number' && { endMs: link['endMs'] }),
    ...(typeof link['zone'] === 'string' && { zone: link['zone'] }),
  };
}

/** The statements behind a stored link. */
export function decodeLinkStatements(link: Row): Statement[] {
  if (typeof link['statements'] === 'string') return decodeStatements(link['statements']);
  const { v: rest, ...other } = JSON.parse(
    typeof link['extra'] === 'string' ? link['extra'] : '{}',
  ) as { v?: Values } & Partial<Provenance>;
  const values: Values = { ...rest };
  for (const property of NATIVE_VALUES) {
    const value = link[property];
    if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') {
      values[property] = value;
    }
  }
  const time = decodeTime(link);
  const provenance: Provenance = {
    source: link['source'] as number,
    row: link['row'] as number,
    ...(typeof link['grade'] === 'string' && { grade: link['grade'] }),
    ...(typeof link['origin'] === 'string' && { origin: link['origin'] }),
    ...other,
  };
  return [{ provenance, values, ...(time && { time }) }];
}

/**
 * A link from the row of a reading statement, or null where the filter admits none of its records.
 * With a filter, current values come from the admitted records alone.
 */
export function decodeLink(row: Row, grades?: GradeFilter): Link | null {
  const kind = kindOf(row['type'] as string);
  const properties = row['link'] as Row;
  const all = decodeLinkStatements(properties);
  const statements = grades
    ? all.filter(({ provenance }) => admitsGrade(grades, provenance.grade))
    : all;
  if (statements.length === 0) return null;
  const { values, contradictions } = currentValues(statements);
  const { amount, currency, weight, directed, ...rest } = values;
  const time = currentTime(statements);
  return {
    id: properties['id'] as string,
    kind,
    source: row['sourceId'] as string,
    target: row['targetId'] as string,
    directed: typeof directed === 'boolean' ? directed : LINK_RULES[kind].directed,
    ...(time && { time }),
    ...(typeof amount === 'number' && { amount }),
    ...(typeof currency === 'string' && { currency }),
    ...(typeof weight === 'number' && { weight }),
    values: rest,
    contradictions,
    statements,
  };
}
