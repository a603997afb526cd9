import type { Values } from '../contract/entity.js';
import type { Provenance, RoleStatement, Statement } from '../contract/statement.js';
import type { TimeSpan } from '../contract/time.js';

/** A statement as it is stored: short names, since every entity carries at least one. */
interface StoredStatement {
  s: number;
  r: number;
  v?: Values;
  ref?: string;
  o?: string;
  d?: string;
  g?: string;
  h?: string;
  n?: string;
  roles?: RoleStatement[];
  t?: TimeSpan;
}

function encode(statement: Statement): StoredStatement {
  const { provenance, values, roles, time } = statement;
  return {
    s: provenance.source,
    r: provenance.row,
    ...(Object.keys(values).length > 0 && { v: values }),
    ...(provenance.sourceRef !== undefined && { ref: provenance.sourceRef }),
    ...(provenance.origin !== undefined && { o: provenance.origin }),
    ...(provenance.derivedFrom !== undefined && { d: provenance.derivedFrom }),
    ...(provenance.grade !== undefined && { g: provenance.grade }),
    ...(provenance.handling !== undefined && { h: provenance.handling }),
    ...(provenance.notes !== undefined && { n: provenance.notes }),
    ...(roles !== undefined && roles.length > 0 && { roles: [...roles] }),
    ...(time !== undefined && { t: time }),
  };
}

function decodeProvenance(stored: StoredStatement): Provenance {
  return {
    source: stored.s,
    row: stored.r,
    ...(stored.ref !== undefined && { sourceRef: stored.ref }),
    ...(stored.o !== undefined && { origin: stored.o }),
    ...(stored.d !== undefined && { derivedFrom: stored.d }),
    ...(stored.g !== undefined && { grade: stored.g }),
    ...(stored.h !== undefined && { handling: stored.h }),
    ...(stored.n !== undefined && { notes: stored.n }),
  };
}

function decode(stored: StoredStatement): Statement {
  return {
    provenance: decodeProvenance(stored),
    values: stored.v ?? {},
    ...(stored.roles !== undefined && { roles: stored.roles }),
    ...(stored.t !== undefined && { time: stored.t }),
  };
}

/** Statements as the JSON text that the store keeps. */
export function encodeStatements(statements: readonly Statement[]): string {
  return JSON.stringify(statements.map(encode));
}

/** The inverse of `encodeStatements`; the text is our own, so its shape is trusted. */
export function decodeStatements(text: string): Statement[] {
  return (JSON.parse(text) as StoredStatement[]).map(decode);
}

/** Whether two statements come from the same row of the same source. */
export function isSameRecord(a: Provenance, b: Provenance): boolean {
  return a.source === b.source && a.row === b.row;
}
