import { InvalidArgumentError } from 'commander';
import {
  KEY_PLAYER_CRITERIA,
  type KeyPlayerCriterion,
  REMOVAL_RULES,
  type RemovalRule,
} from '../contract/disruption.js';
import { DRAWING_FORMATS, type DrawingFormat } from '../contract/drawing.js';
import { ENTITY_KINDS, entityKindSchema, type EntityKind } from '../contract/entity.js';
import {
  FURTHER_MEASURES,
  furtherMeasureSchema,
  PARTITIONS,
  partitionSchema,
  type FurtherMeasure,
  type Partition,
} from '../contract/further-measures.js';
import { GRADE_SCHEMES, gradeSchemeSchema, type GradeFilter } from '../contract/grade.js';
import { LINK_KINDS, linkKindSchema, type LinkKind } from '../contract/link.js';
import {
  BETWEENNESS_METHODS,
  betweennessMethodSchema,
  COMMUNITY_METHODS,
  communityMethodSchema,
  PROJECTIONS,
  projectionSchema,
  weightSchema,
} from '../contract/results.js';
import type {
  BetweennessMethod,
  CommunityMethod,
  Projection,
  Weight,
} from '../contract/results.js';
import { SOURCE_KINDS, sourceKindSchema, type SourceKind } from '../contract/source.js';
import type { TimeSpan } from '../contract/time.js';
import { parseWindowEdge } from '../contract/window-edge.js';
import { EXPORT_FORMATS, type ExportFormat } from '../features/export/use-case.js';
import { TIME_STEPS } from '../contract/upload.js';
import type { TimeStep } from '../ingest/source-options.js';

/** `a,b,c` as a list; empty parts dropped. */
export function parseList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `column=header,column=header`. */
export function parsePairs(
  text: string,
  previous: Record<string, string> = {},
): Record<string, string> {
  const pairs = { ...previous };
  for (const part of parseList(text)) {
    const equals = part.indexOf('=');
    if (equals < 1) throw new InvalidArgumentError(`"${part}" is not column=value.`);
    pairs[part.slice(0, equals).trim()] = part.slice(equals + 1).trim();
  }
  return pairs;
}

/** Tells a whole number within bounds. */
export function parseCount(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/u.test(text) || value < min || value > max) {
      throw new InvalidArgumentError(
        `A whole number from ${min.toLocaleString('en-US')} to ${max.toLocaleString('en-US')} is needed.`,
      );
    }
    return value;
  };
}

export function parseEntityKind(text: string): EntityKind {
  const parsed = entityKindSchema.safeParse(text.toLowerCase());
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(
    `"${text}" is no kind of entity. Kinds: ${ENTITY_KINDS.join(', ')}.`,
  );
}

export function parseEntityKinds(text: string): EntityKind[] {
  return parseList(text).map(parseEntityKind);
}

export function parseSourceKind(text: string): SourceKind {
  const parsed = sourceKindSchema.safeParse(text.toLowerCase());
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(
    `"${text}" is no kind of file. Kinds: ${SOURCE_KINDS.join(', ')}.`,
  );
}

export function parseTimeStep(text: string): TimeStep {
  const step = TIME_STEPS.find((each) => each === text.toLowerCase());
  if (step) return step;
  throw new InvalidArgumentError(`"${text}" is no unit of time. Units: ${TIME_STEPS.join(', ')}.`);
}

export function parseProjection(text: string): Projection {
  const parsed = projectionSchema.safeParse(text.toLowerCase());
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(
    `"${text}" is no projection. Projections: ${PROJECTIONS.join(', ')}.`,
  );
}

export function parseCommunityMethod(text: string): CommunityMethod {
  const parsed = communityMethodSchema.safeParse(text.toLowerCase());
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(
    `"${text}" is no method. Methods: ${COMMUNITY_METHODS.join(', ')}.`,
  );
}

export function parsePartition(text: string): Partition {
  const parsed = partitionSchema.safeParse(text.toLowerCase());
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(`"${text}" divides nobody. Partitions: ${PARTITIONS.join(', ')}.`);
}

export function parseBetweennessMethod(text: string): BetweennessMethod {
  const parsed = betweennessMethodSchema.safeParse(text.toLowerCase());
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(
    `"${text}" is no method. Methods: ${BETWEENNESS_METHODS.join(', ')}.`,
  );
}

/** Options are typed in any case, with hyphens where names have capitals. */
function sameWord(left: string, right: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[ _-]/gu, '');
  return plain(left) === plain(right);
}

export function parseRemovalRule(text: string): RemovalRule {
  const rule = REMOVAL_RULES.find((each) => sameWord(each, text));
  if (rule) return rule;
  throw new InvalidArgumentError(
    `"${text}" is no rule of removal. Rules: ${REMOVAL_RULES.join(', ')}.`,
  );
}

export function parseCriterion(text: string): KeyPlayerCriterion {
  const criterion = KEY_PLAYER_CRITERIA.find((each) => sameWord(each, text));
  if (criterion) return criterion;
  throw new InvalidArgumentError(
    `"${text}" is no criterion of key players. Criteria: ${KEY_PLAYER_CRITERIA.join(', ')}.`,
  );
}

/** A share, from 0 to 1. */
export function parseShare(text: string): number {
  const value = Number(text);
  if (/^\d*\.?\d+$/u.test(text) && value <= 1) return value;
  throw new InvalidArgumentError('A share from 0 to 1 is needed, as 0.5.');
}

/** Formats of a whole case, and of drawings. */
export const ALL_EXPORT_FORMATS = [...EXPORT_FORMATS, ...DRAWING_FORMATS] as const;

export function parseExportFormat(text: string): ExportFormat | DrawingFormat {
  const format = ALL_EXPORT_FORMATS.find((each) => each === text.toLowerCase());
  if (format) return format;
  throw new InvalidArgumentError(
    `"${text}" is no format. Formats: ${ALL_EXPORT_FORMATS.join(', ')}.`,
  );
}

/** A number above zero. */
export function parseResolution(text: string): number {
  const value = Number(text);
  if (/^\d*\.?\d+$/u.test(text) && value > 0) return value;
  throw new InvalidArgumentError('A number above zero is needed, as 0.8 or 1.5.');
}

export function parseLinkKinds(text: string): LinkKind[] {
  return parseList(text).map((part) => {
    const parsed = linkKindSchema.safeParse(part.toLowerCase().replace(/[ -]/gu, '_'));
    if (parsed.success) return parsed.data;
    throw new InvalidArgumentError(
      `"${part}" is no kind of link. Kinds: ${LINK_KINDS.join(', ')}.`,
    );
  });
}

export function parseMeasures(text: string): FurtherMeasure[] {
  const byName = new Map<string, FurtherMeasure>(
    furtherMeasureSchema.options.map((measure) => [measure.toLowerCase(), measure]),
  );
  return parseList(text).map((part) => {
    const measure = byName.get(part.toLowerCase().replace(/[ _-]/gu, ''));
    if (measure) return measure;
    throw new InvalidArgumentError(
      `"${part}" is no further measure. Measures: ${FURTHER_MEASURES.join(', ')}.`,
    );
  });
}

/** `none`, `count`, `days`, `given`, or `amount:EUR`. */
export function parseWeight(text: string): Weight {
  const [by = '', currency, ...rest] = text.split(':');
  const isWhole = rest.length === 0 && (by === 'amount') === (currency !== undefined);
  if (isWhole && (currency === undefined || /^[a-z]{3}$/iu.test(currency))) {
    const parsed = weightSchema.safeParse({ by, currency: currency?.toUpperCase() });
    if (parsed.success) return parsed.data;
  }
  throw new InvalidArgumentError(
    'Weights: none, count, days, given, amount:CUR (one currency, as in amount:EUR).',
  );
}

const GRADE_HELP =
  'Grades: scheme:RELIABILITY/CREDIBILITY, as in admiralty:ABC/123, several separated by commas, and "ungraded".';

/** `admiralty:ABC/123,3x5x2:12/AB,ungraded`: a set of codes per scheme; what is not named is out. */
export function parseGrades(text: string): GradeFilter {
  const filter: GradeFilter = { ungraded: false, schemes: {} };
  for (const part of parseList(text)) {
    if (part.toLowerCase() === 'ungraded') {
      filter.ungraded = true;
      continue;
    }
    const match = /^([a-z0-9]+):([a-z0-9]+)\/([a-z0-9]+)$/iu.exec(part);
    const scheme = gradeSchemeSchema.safeParse(match?.[1]?.toLowerCase());
    if (!match || !scheme.success) {
      throw new InvalidArgumentError(
        `"${part}" is no set of grades. ${GRADE_HELP} Schemes: ${Object.keys(GRADE_SCHEMES).join(', ')}.`,
      );
    }
    const { reliability, credibility } = GRADE_SCHEMES[scheme.data];
    filter.schemes[scheme.data] = {
      reliability: parseCodes(match[2] ?? '', reliability, scheme.data),
      credibility: parseCodes(match[3] ?? '', credibility, scheme.data),
    };
  }
  return filter;
}

function parseCodes(text: string, codes: readonly string[], scheme: string): string[] {
  const given = [...text.toUpperCase()];
  for (const code of given) {
    if (!codes.includes(code)) {
      throw new InvalidArgumentError(`${scheme} has no code "${code}" here: ${codes.join(', ')}.`);
    }
  }
  return given;
}

/** First instant of an ISO date or date-time (`--from`). */
export function parseFrom(text: string): number {
  return readEdge(text).startMs;
}

/** Last instant of an ISO date or date-time, the whole of a day, month or year (`--to`). */
export function parseTo(text: string): number {
  const { startMs, endMs } = readEdge(text);
  return endMs === undefined ? startMs : endMs - 1;
}

function readEdge(text: string): TimeSpan {
  const span = parseWindowEdge(text);
  if (span) return span;
  throw new InvalidArgumentError(
    'A date as 2024, 2024-03, 2024-03-05 or 2024-03-05T14:00Z is needed.',
  );
}
