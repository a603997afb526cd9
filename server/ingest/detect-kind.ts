import { SOURCE_KINDS, type SourceKind } from '../contract/source.js';
import { IngestError } from './ingest-error.js';

const KINDS: ReadonlySet<string> = new Set(SOURCE_KINDS);

export function isSourceKind(text: string): text is SourceKind {
  return KINDS.has(text);
}

/** The kind that a file's name states as one of its words: `people.csv`, `calls_2024.csv`. */
export function detectKind(fileName: string): SourceKind {
  const stem = fileName.replace(/\.[^.]*$/u, '').toLowerCase();
  const found = new Set(stem.split(/[^\p{L}]+/u).filter(isSourceKind));
  const [kind] = found;
  if (kind !== undefined && found.size === 1) return kind;
  const doubt =
    found.size === 0
      ? `the name of ${fileName} does not say what it holds`
      : `the name of ${fileName} says ${[...found].join(' and ')}`;
  throw new IngestError(
    'kind',
    `${doubt}. Put the kind before it (calls:${fileName}) or say --as KIND. ` +
      `Kinds: ${SOURCE_KINDS.join(', ')}`,
  );
}
