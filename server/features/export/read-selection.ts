import type { GraphFilter } from '../../contract/graph-view.js';
import type { FindPart } from '../../disclosure/case-part.js';
import { maskSource } from '../../disclosure/mask-source.js';
import type { Caller, OpenedCase } from '../../disclosure/open-case.js';
import { readPartEntities, readPartLinks } from '../../disclosure/read-part.js';
import type { ExportContent } from './export-content.js';

/** Without waiting: a selection is small enough to be held. */
async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

/** The drawn part of a case through its mask, for the writers of whole cases. */
export async function readSelection(
  caller: Caller,
  opened: OpenedCase,
  asked: { readonly entities: readonly string[]; readonly filter: GraphFilter },
  findPart: FindPart,
): Promise<ExportContent> {
  const { caseFile, mask } = opened;
  const part = await findPart(caller, opened, asked);
  const { grades } = asked.filter;
  const entities = await readPartEntities(caller, opened, part, grades);
  const links = await readPartLinks(caller, opened, part, grades);
  const sources = await caller.store.listSources(caseFile.id);
  return {
    caseName: caseFile.name,
    sources: sources.map((source) => maskSource(source, mask)),
    coverage: [],
    count: { entities: entities.length, links: links.length },
    entities: () => each(entities),
    links: () => each(links),
  };
}
