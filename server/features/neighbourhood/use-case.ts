import { LINK_RULES, type LinkKind } from '../../contract/link.js';
import { formatSpan } from '../../contract/format-span.js';
import type { BundleView, ExpansionView } from '../../contract/views.js';
import { type Caller, openCase, resolveEntity } from '../../disclosure/open-case.js';
import { listSourceViews } from '../../disclosure/source-views.js';
import { AppError } from '../../errors.js';
import type { LinkBundle } from '../../store/graph-store.js';

function toBundleView({ kind, outgoing, links, firstMs, lastMs }: LinkBundle): BundleView {
  const direction = outgoing ? 'out' : 'in';
  return {
    kind,
    direction: LINK_RULES[kind].directed ? direction : 'both',
    links,
    ...(firstMs !== undefined && { first: formatSpan({ startMs: firstMs }) }),
    ...(lastMs !== undefined && { last: formatSpan({ startMs: lastMs }) }),
  };
}

/**
 * An entity with its neighbours, those with most links first, and the true totals behind the limit.
 * `given`: an id, a pseudonym, or a phone or account number.
 */
export async function expand(
  caller: Caller,
  caseName: string,
  given: string,
  options: { limit: number; linkKinds?: readonly LinkKind[] },
): Promise<ExpansionView> {
  const opened = await openCase(caller, caseName);
  const { caseFile, mask } = opened;
  const id = await resolveEntity(caller.store, opened, given);
  const expansion = await caller.store.expandEntity(caseFile.id, id, options);
  if (!expansion) throw new AppError('not_found', 'The entity is gone.');
  return {
    case: caseFile.name,
    entity: mask.entity(expansion.entity),
    neighbours: expansion.neighbours.map(({ entity, links, bundles }) => ({
      entity: {
        id: mask.id(entity.id),
        kind: entity.kind,
        name: mask.name(entity.id, entity.name, entity.kind),
      },
      links,
      bundles: bundles.map(toBundleView),
    })),
    shown: expansion.neighbours.length,
    total: expansion.totalNeighbours,
    totalLinks: expansion.totalLinks,
    sources: await listSourceViews(caller.store, opened),
  };
}
