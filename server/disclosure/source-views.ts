import type { SourceView } from '../contract/views.js';
import type { GraphStore } from '../store/graph-store.js';
import { recallSources } from './case-memory.js';
import type { OpenedCase } from './open-case.js';

/** The sources of a case, file names masked, so that every statement's number leads to its file. */
export async function listSourceViews(
  store: GraphStore,
  { caseFile, mask }: OpenedCase,
): Promise<SourceView[]> {
  const sources = await recallSources(store, caseFile);
  return sources.map(({ number, fileName, kind, sha256 }) => ({
    number,
    file: mask.text(fileName),
    kind,
    sha256,
  }));
}
