import { existsSync } from 'node:fs';
import { SOURCE_KINDS, type SourceKind } from '../contract/source.js';
import { isSourceKind } from './detect-kind.js';
import { IngestError } from './ingest-error.js';

export interface FileArgument {
  readonly path: string;
  /** The kind that the prefix states, if there is one. */
  readonly as?: SourceKind;
}

/**
 * Splits `calls:export.csv` into kind and path. A path that exists as it stands, and a Windows
 * drive letter, are no prefix.
 */
export function parseFileArgument(
  argument: string,
  exists: (path: string) => boolean = existsSync,
): FileArgument {
  const colon = argument.indexOf(':');
  if (colon < 2 || colon === argument.length - 1 || exists(argument)) return { path: argument };
  const prefix = argument.slice(0, colon).toLowerCase();
  if (isSourceKind(prefix)) return { path: argument.slice(colon + 1), as: prefix };
  if (!/^[\p{L}_-]+$/u.test(prefix)) return { path: argument };
  throw new IngestError(
    'kind',
    `${argument}: "${prefix}" is no kind of file. Kinds: ${SOURCE_KINDS.join(', ')}`,
  );
}
