import { roundSignificant } from '../../analysis/round-significant.js';
import { LINK_RULES, type LinkKind } from '../../contract/link.js';
import { formatSpan } from '../../contract/format-span.js';
import type { Entity, Link } from '../../contract/network.js';
import type { BundleView, ExpansionView, SourceView } from '../../contract/views.js';
import { type Caller, openCase, resolveEntity } from '../../disclosure/open-case.js';
import { listSourceViews } from '../../disclosure/source-views.js';
import { AppError } from '../../errors.js';
import type { LinkBundle, LinkedDocument, LinkSums } from '../../store/graph-store.js';

function toBundleView({ kind, outgoing, links, firstMs, lastMs, sums }: LinkBundle): BundleView {
  const direction = outgoing ? 'out' : 'in';
  return {
    kind,
    direction: LINK_RULES[kind].directed ? direction : 'both',
    links,
    ...(firstMs !== undefined && { first: formatSpan({ startMs: firstMs }) }),
    ...(lastMs !== undefined && { last: formatSpan({ startMs: lastMs }) }),
    ...sums,
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

/** Documents listed with an entity. */
const DOCUMENTS = 50;

export interface EntityView {
  readonly case: string;
  readonly entity: Entity;
  readonly isProtected: boolean;
  readonly neighbours: number;
  readonly links: number;
  readonly bundles: BundleView[];
  readonly documents: LinkedDocument[];
  readonly moreDocuments: boolean;
  readonly sources: SourceView[];
}

/** Undirected kinds come once for each way in which their links were written. */
function mergeBundles(bundles: readonly LinkBundle[]): LinkBundle[] {
  const merged = new Map<string, LinkBundle>();
  for (const bundle of bundles) {
    const key = LINK_RULES[bundle.kind].directed
      ? `${bundle.kind} ${bundle.outgoing}`
      : bundle.kind;
    const known = merged.get(key);
    merged.set(key, known ? addBundles(known, bundle) : bundle);
  }
  return [...merged.values()];
}

function addBundles(a: LinkBundle, b: LinkBundle): LinkBundle {
  const firsts = [a.firstMs, b.firstMs].filter((ms) => ms !== undefined);
  const lasts = [a.lastMs, b.lastMs].filter((ms) => ms !== undefined);
  return {
    ...a,
    links: a.links + b.links,
    ...(firsts.length > 0 && { firstMs: Math.min(...firsts) }),
    ...(lasts.length > 0 && { lastMs: Math.max(...lasts) }),
    ...((a.sums ?? b.sums) && { sums: addSums(a.sums ?? {}, b.sums ?? {}) }),
  };
}

/** Adds parts that either has; an amount of tenths and one of tenths are a whole again. */
function addParts(a: number | undefined, b: number | undefined): number {
  return roundSignificant((a ?? 0) + (b ?? 0), 15);
}

function addSums(a: LinkSums, b: LinkSums): LinkSums {
  const currencies = [...Object.keys(a.amounts ?? {}), ...Object.keys(b.amounts ?? {})];
  const amounts = Object.fromEntries(
    currencies.map((each) => [each, addParts(a.amounts?.[each], b.amounts?.[each])]),
  );
  return {
    ...((a.amounts ?? b.amounts) && { amounts, amounted: addParts(a.amounted, b.amounted) }),
    ...((a.timed ?? b.timed) && {
      durationSeconds: addParts(a.durationSeconds, b.durationSeconds),
      timed: addParts(a.timed, b.timed),
    }),
  };
}

/** An entity with every record behind it, and all its links counted by kind. */
export async function showEntity(
  caller: Caller,
  caseName: string,
  given: string,
): Promise<EntityView> {
  const opened = await openCase(caller, caseName);
  const { caseFile, mask } = opened;
  const id = await resolveEntity(caller.store, opened, given);
  const count = await caller.store.countLinks(caseFile.id, id);
  if (!count) throw new AppError('not_found', 'The entity is gone.');
  const documents = await caller.store.listLinkedDocuments(caseFile.id, id, DOCUMENTS + 1);
  return {
    case: caseFile.name,
    entity: mask.entity(count.entity),
    isProtected: opened.isProtected(id),
    neighbours: count.totalNeighbours,
    links: count.totalLinks,
    bundles: mergeBundles(count.bundles).map(toBundleView),
    documents: documents.slice(0, DOCUMENTS).map((document) => ({
      ...document,
      id: mask.id(document.id),
      name: mask.name(document.id, document.name, 'document'),
    })),
    moreDocuments: documents.length > DOCUMENTS,
    sources: await listSourceViews(caller.store, opened),
  };
}

export interface LinksView {
  readonly case: string;
  readonly links: Link[];
  readonly more: boolean;
  readonly sources: SourceView[];
}

/** The links between two entities, record by record, in time order; `more` beyond the limit. */
export async function showLinks(
  caller: Caller,
  caseName: string,
  ends: readonly [string, string],
  { limit, linkKinds }: { limit: number; linkKinds?: readonly LinkKind[] },
): Promise<LinksView> {
  const { store } = caller;
  const opened = await openCase(caller, caseName);
  const { caseFile, mask } = opened;
  const a = await resolveEntity(store, opened, ends[0]);
  const b = await resolveEntity(store, opened, ends[1]);
  const links = await store.listLinksBetween(caseFile.id, a, b, limit + 1, linkKinds);
  return {
    case: caseFile.name,
    links: links.slice(0, limit).map((link) => mask.link(link)),
    more: links.length > limit,
    sources: await listSourceViews(store, opened),
  };
}
