import type { CoverageNote, Source } from '../../contract/source.js';
import { describeCoverage } from '../../disclosure/describe-coverage.js';
import { maskSource } from '../../disclosure/mask-source.js';
import { type Caller, openCase } from '../../disclosure/open-case.js';

/** The files of a case, in order of first import, and who was observed when. */
export async function showSources(
  caller: Caller,
  caseName: string,
): Promise<{ sources: Source[]; coverage: CoverageNote }> {
  const opened = await openCase(caller, caseName);
  const sources = await caller.store.listSources(opened.caseFile.id);
  return {
    sources: sources.map((source) => maskSource(source, opened.mask)),
    coverage: await describeCoverage(caller.store, opened),
  };
}
