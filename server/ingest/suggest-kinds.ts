import { SOURCE_KINDS, type SourceKind } from '../contract/source.js';
import { SOURCE_CATALOGUE } from './catalogue.js';
import { nameColumn } from './columns/header.js';
import { PROVENANCE_COLUMNS } from './columns/provenance-columns.js';

/** Kinds that lack a column are suggested only where no kind has all it needs, and so many. */
const MOST_PARTIAL = 3;

interface Fit {
  readonly kind: SourceKind;
  /** Columns that every row needs and the header lacks. */
  readonly missing: number;
  readonly known: number;
  /** Headers that the kind does not know. */
  readonly unknown: number;
}

function fitOf(kind: SourceKind, header: readonly string[]): Fit {
  const { columns, needsOneOf = [] } = SOURCE_CATALOGUE[kind];
  const own = new Set(columns.map(({ name }) => name));
  const all = new Set([...own, ...PROVENANCE_COLUMNS.map(({ name }) => name)]);
  const names = new Set(header.map((text, index) => nameColumn(text, index, all)));
  const lacks = columns.filter(({ name, required }) => required && !names.has(name)).length;
  const lacksChoice = needsOneOf.length > 0 && !needsOneOf.some((name) => names.has(name));
  return {
    kind,
    missing: lacks + Number(lacksChoice),
    known: [...own].filter((name) => names.has(name)).length,
    unknown: [...names].filter((name) => !all.has(name)).length,
  };
}

/** The kinds whose columns fit a header, best first: those that know most of its columns. */
export function suggestKinds(header: readonly string[]): SourceKind[] {
  const fits = SOURCE_KINDS.map((kind) => fitOf(kind, header))
    .filter(({ known }) => known > 0)
    .sort((a, b) => a.missing - b.missing || b.known - a.known || a.unknown - b.unknown);
  const whole = fits.filter(({ missing }) => missing === 0);
  return (whole.length > 0 ? whole : fits.slice(0, MOST_PARTIAL)).map(({ kind }) => kind);
}
