import type { Coverage } from '../../contract/source.js';
import type { Mask } from '../../disclosure/mask.js';
import { maskSource } from '../../disclosure/mask-source.js';
import type { OpenedCase } from '../../disclosure/open-case.js';
import type { GraphStore } from '../../store/graph-store.js';
import type { ExportContent } from './export-content.js';

function maskCoverage(coverage: Coverage, mask: Mask): Coverage {
  return {
    ...coverage,
    subject: mask.id(coverage.subject),
    channel: mask.text(coverage.channel),
    ...(coverage.origin !== undefined && { origin: mask.text(coverage.origin) }),
  };
}

/**
 * The content of a case through its mask. The pages are read once for the entities and once for the
 * links, since most formats want all of one before the other, and memory holds one page.
 */
export async function readContent(
  store: GraphStore,
  { caseFile, mask }: OpenedCase,
): Promise<ExportContent> {
  const sources = await store.listSources(caseFile.id);
  const coverage = await store.listCoverage(caseFile.id);
  const count = { entities: 0, links: 0 };
  return {
    caseName: caseFile.name,
    sources: sources.map((source) => maskSource(source, mask)),
    coverage: coverage.map((each) => maskCoverage(each, mask)),
    count,
    async *entities() {
      count.entities = 0;
      for await (const page of store.readPages(caseFile.id)) {
        for (const entity of page.entities) {
          count.entities += 1;
          yield mask.entity(entity);
        }
      }
    },
    async *links() {
      count.links = 0;
      for await (const page of store.readPages(caseFile.id)) {
        for (const link of page.links) {
          count.links += 1;
          yield mask.link(link);
        }
      }
    },
  };
}
