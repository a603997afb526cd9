import type { Value, Values } from './entity.js';
import { gradeSupport } from './grade.js';
import type { Contradiction, Provenance, Statement } from './statement.js';

interface Candidate {
  readonly value: Value;
  readonly records: Provenance[];
  /** Position of the first statement of this value: earlier sources have lower numbers. */
  readonly first: number;
}

/** Origins that speak for a value: undeclared ones count as one, records that repeat another none. */
function countOrigins(records: readonly Provenance[]): number {
  const own = records.filter((record) => record.derivedFrom === undefined);
  return new Set(own.map((record) => record.origin ?? '')).size;
}

function bestSupport(records: readonly Provenance[]): number {
  return Math.max(...records.map((record) => gradeSupport(record.grade)));
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    bestSupport(b.records) - bestSupport(a.records) ||
    countOrigins(b.records) - countOrigins(a.records) ||
    b.records.length - a.records.length ||
    a.first - b.first
  );
}

function collectCandidates(statements: readonly Statement[], property: string): Candidate[] {
  const byValue = new Map<string, Candidate>();
  statements.forEach((statement, index) => {
    const value = statement.values[property];
    if (value === undefined) return;
    const text = JSON.stringify(value);
    const known = byValue.get(text);
    if (known) known.records.push(statement.provenance);
    else byValue.set(text, { value, records: [statement.provenance], first: index });
  });
  return [...byValue.values()].sort(compareCandidates);
}

function mergeLists(candidates: readonly Candidate[]): string[] {
  const lists = candidates.map(({ value }) => (Array.isArray(value) ? value : [String(value)]));
  return [...new Set(lists.flat())];
}

/**
 * Chooses one current value for each property, and keeps the others beside it. The rule, in order:
 * (1) a value from a record that its own grading scheme supports, before one not judged, before one
 * it calls doubtful; (2) more independent origins (undeclared ones count as one; records that repeat
 * another do not count); (3) more records; (4) first recorded. Grades of different schemes are never
 * converted into one another. Lists (aliases) are joined: they do not contradict.
 */
export function currentValues(statements: readonly Statement[]): {
  values: Values;
  contradictions: Contradiction[];
} {
  const only = statements.length === 1 ? statements[0] : undefined;
  if (only) return { values: only.values, contradictions: [] };
  const values: Values = {};
  const contradictions: Contradiction[] = [];
  const properties = new Set(statements.flatMap((statement) => Object.keys(statement.values)));
  for (const property of properties) {
    const candidates = collectCandidates(statements, property);
    const [current, ...others] = candidates;
    if (!current) continue;
    if (candidates.some(({ value }) => Array.isArray(value))) {
      values[property] = mergeLists(candidates);
      continue;
    }
    values[property] = current.value;
    if (others.length > 0) {
      contradictions.push({
        property,
        current: current.value,
        others: others.map(({ value, records }) => ({ value, records })),
      });
    }
  }
  return { values, contradictions };
}
