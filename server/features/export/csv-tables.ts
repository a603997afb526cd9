import type { Value, Values } from '../../contract/entity.js';
import type { Entity, Link } from '../../contract/network.js';
import type { Provenance, RoleStatement, Statement } from '../../contract/statement.js';
import { defuseFormula } from '../../contract/defuse-formula.js';
import type { FileNames } from './attributes.js';
import { findBounds, findMoment } from './bounds.js';

/** A row by column; columns that it lacks are empty. */
export type CsvRow = Readonly<Record<string, string>>;

/** A file of the export: a kind of the import's, named so that the import knows it. */
export interface CsvTable {
  readonly file: string;
  readonly columns: readonly string[];
}

const PROVENANCE_COLUMNS = [
  'source_ref',
  'origin',
  'derived_from',
  'reliability',
  'credibility',
  'grade_scheme',
  'handling',
  'notes',
] as const;

export const ENTITIES: CsvTable = {
  file: 'entities.csv',
  columns: ['id', 'kind', 'name', 'aliases', 'role', 'at', 'until', ...PROVENANCE_COLUMNS],
};

export const LINKS: CsvTable = {
  file: 'links.csv',
  columns: [
    ...['id', 'source', 'target', 'kind', 'weight', 'directed', 'start', 'end', 'role'],
    ...PROVENANCE_COLUMNS,
  ],
};

/** Payments: of links in general the import does not read amounts. */
export const TRANSACTIONS: CsvTable = {
  file: 'transactions.csv',
  columns: ['id', 'from', 'to', 'amount', 'currency', 'at', ...PROVENANCE_COLUMNS],
};

/** Calls: of links in general the import does not read durations. */
export const CALLS: CsvTable = {
  file: 'calls.csv',
  columns: ['id', 'from', 'to', 'at', 'duration_seconds', 'type', ...PROVENANCE_COLUMNS],
};

export const TABLES: readonly CsvTable[] = [ENTITIES, LINKS, TRANSACTIONS, CALLS];

function hasAmount({ values }: Statement): boolean {
  return typeof values['amount'] === 'number' && typeof values['currency'] === 'string';
}

/** All records of a link go to one table: an id means one link there. */
export function tableOf({ kind, statements }: Link): CsvTable {
  const inTime = statements.every(({ time }) => findMoment(time) !== undefined);
  if (statements.length === 0 || !inTime) return LINKS;
  if (kind === 'pays' && statements.every(hasAmount)) return TRANSACTIONS;
  return kind === 'calls' ? CALLS : LINKS;
}

function cellOf(value: Value): string {
  return Array.isArray(value) ? value.map(defuseFormula).join(';') : String(value);
}

/** Words that are not on the list of roles are read back as they stood. */
function listRoles(roles: readonly RoleStatement[] | undefined): string {
  return [...new Set((roles ?? []).map(({ role, text }) => text ?? role))].join(';');
}

/** The record's own document, else the row of the file that stated it. */
function citeRecord(record: Provenance, files: FileNames): string {
  return record.sourceRef ?? `${files.get(record.source) ?? ''} row ${record.row}`.trim();
}

function provenanceCells(record: Provenance, files: FileNames): CsvRow {
  const [scheme = '', codes = ''] = record.grade?.split(':') ?? [];
  const code = (at: number) => codes.charAt(at).replace('-', '');
  return {
    source_ref: citeRecord(record, files),
    origin: record.origin ?? '',
    derived_from: record.derivedFrom ?? '',
    reliability: code(0),
    credibility: code(1),
    grade_scheme: scheme,
    handling: record.handling ?? '',
    notes: record.notes ?? '',
  };
}

/** Cells of the values that have no column of their own in this table come under their names. */
function valueCells(values: Values): CsvRow {
  return Object.fromEntries(
    Object.entries(values).map(([property, value]) => [property, cellOf(value)]),
  );
}

/** One row for each record of an entity, as the files have it that the import reads. */
export function entityRows(entity: Entity, files: FileNames): CsvRow[] {
  const { id, kind, name } = entity;
  const identity = { id, kind, name };
  if (entity.statements.length === 0) return [{ ...valueCells(entity.values), ...identity }];
  return entity.statements.map(({ values, roles, time, provenance }) => {
    const bounds = kind === 'event' ? findBounds(time) : undefined;
    return {
      ...valueCells(values),
      ...identity,
      ...(typeof values['name'] === 'string' && { name: values['name'] }),
      ...(roles !== undefined && { role: listRoles(roles) }),
      ...(bounds && { at: bounds.start ?? '', until: bounds.end ?? '' }),
      ...provenanceCells(provenance, files),
    };
  });
}

/** One row for each record of a link. */
export function linkRows(link: Link, files: FileNames): CsvRow[] {
  const table = tableOf(link);
  return link.statements.map(({ values, time, provenance }) => {
    const bounds = findBounds(time);
    const { source, target, kind } = link;
    const ends =
      table === LINKS
        ? { source, target, kind, start: bounds?.start ?? '', end: bounds?.end ?? '' }
        : { from: source, to: target, at: findMoment(time) ?? '' };
    return { ...valueCells(values), id: link.id, ...ends, ...provenanceCells(provenance, files) };
  });
}
