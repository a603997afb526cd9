import type { Channel } from '../contract/record.js';
import type { CoverageNote, SourceKind } from '../contract/source.js';
import { formatSpan } from '../contract/format-span.js';
import type { OpenedCase } from './open-case.js';
import type { GraphStore } from '../store/graph-store.js';

const CHANNEL_OF: Partial<Record<SourceKind, Channel>> = {
  calls: 'calls',
  transactions: 'money',
  accounts: 'money',
  crossings: 'crossings',
  approvals: 'crossings',
};

/**
 * Who was observed, through what, when: what the case declares, and for channels that nothing
 * declares the span of each file, assumed for the entities in it.
 */
export async function describeCoverage(
  store: GraphStore,
  { caseFile, mask }: OpenedCase,
): Promise<CoverageNote> {
  const declared = await store.listCoverage(caseFile.id);
  const channels = new Set(declared.map(({ channel }) => channel));
  const sources = await store.listSources(caseFile.id);
  return {
    declared: declared.map((coverage) => ({
      ...coverage,
      subject: mask.id(coverage.subject),
      ...(coverage.origin !== undefined && { origin: mask.text(coverage.origin) }),
    })),
    assumed: sources.flatMap(({ kind, fileName, firstMs, lastMs }) => {
      const channel = CHANNEL_OF[kind] ?? 'statements';
      if (firstMs === undefined || lastMs === undefined || channels.has(channel)) return [];
      const day = (ms: number) => formatSpan({ startMs: ms }).slice(0, 10);
      return [{ file: mask.text(fileName), channel, from: day(firstMs), until: day(lastMs) }];
    }),
  };
}
