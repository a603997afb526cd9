import type { Drawing, DrawnNode } from '../../contract/drawing.js';
import type { Entity } from '../../contract/network.js';
import type { FindPart } from '../../disclosure/case-part.js';
import { pseudonymOf } from '../../disclosure/mask.js';
import type { Caller, OpenedCase } from '../../disclosure/open-case.js';
import { readPartEntities, readPartLinks } from '../../disclosure/read-part.js';
import { listSourceViews } from '../../disclosure/source-views.js';
import { AppError } from '../../errors.js';
import { citeRecords } from './cite-records.js';
import type { DrawnFacts, NumberedEntity, NumberedGroup, NumberedShape } from './drawn-facts.js';
import { inReadingOrder, letterOf } from './number-shapes.js';
import { linksByPair, readLines } from './read-lines.js';
import type { Wording } from './wording/wording.js';

/** An entity as read, and whether it is protected. */
interface Known {
  readonly entity: Entity;
  readonly isProtected: boolean;
}

function idsOf({ id, members }: DrawnNode): readonly string[] {
  return members ?? [id];
}

/** The entities by the ids by which the drawing names them. */
async function findKnown(
  asked: readonly string[],
  { store }: Caller,
  { caseFile }: OpenedCase,
  known: ReadonlyMap<string, Known>,
): Promise<Map<string, Known>> {
  const found = new Map<string, Known>();
  for (const id of asked) {
    const direct = known.get(id);
    // Where real names are shown on purpose, the drawing still says pseudonyms.
    const pseudonym = direct ? null : pseudonymOf(id);
    const behind =
      pseudonym === null ? null : await store.findIdByPseudonym(caseFile.id, pseudonym);
    const entity = direct ?? (behind === null ? undefined : known.get(behind));
    if (entity) found.set(id, entity);
  }
  const missing = asked.filter((id) => !found.has(id)).length;
  if (missing === 0) return found;
  throw new AppError(
    'conflict',
    `${missing} of the ${asked.length} entities that were drawn are not in the case as it is now, or its filter leaves them out: open the chart anew and export again.`,
  );
}

function entityOf({ entity, isProtected }: Known, number: string): NumberedEntity {
  const { kind, name, statements } = entity;
  const citations = citeRecords(statements.map(({ provenance }) => provenance));
  return { number, kind, name, isProtected, citations };
}

function numberShapes(
  drawing: Drawing,
  known: ReadonlyMap<string, Known>,
  letters: ReadonlyMap<number, string>,
  { mask }: OpenedCase,
  wording: Wording,
): NumberedShape[] {
  return inReadingOrder(drawing).map((node, index) => {
    const isFold = node.members !== undefined;
    const entities = idsOf(node).flatMap((id, at) => {
      const each = known.get(id);
      return each ? [entityOf(each, isFold ? `${index + 1}.${at + 1}` : `${index + 1}`)] : [];
    });
    const letter = node.group === null ? null : (letters.get(node.group) ?? null);
    const count = wording.count('entity', entities.length);
    const title = node.title === undefined ? count : mask.text(node.title);
    const name = isFold ? title : (entities[0]?.name ?? '');
    return { number: index + 1, node, name, letter, entities, isFold };
  });
}

/** Every id stands for one shape. */
function requireOnce(ids: readonly string[]): void {
  if (new Set(ids).size === ids.length) return;
  throw new AppError('bad_input', 'A drawing holds each entity once.');
}

/**
 * What a drawing shows, as the case states it and the caller may see it: names, kinds, records and
 * grades come from here, never from the page.
 * @throws AppError `conflict` where the case has changed since it was drawn.
 */
export async function readFacts(
  caller: Caller,
  opened: OpenedCase,
  drawing: Drawing,
  findPart: FindPart,
  wording: Wording,
): Promise<DrawnFacts> {
  const { mask, caseFile } = opened;
  const asked = drawing.nodes.flatMap(idsOf);
  requireOnce(asked);
  requireOnce(drawing.nodes.map(({ id }) => id));
  const { grades } = drawing.filter;
  const part = await findPart(caller, opened, { entities: asked, filter: drawing.filter });
  const entities = await readPartEntities(caller, opened, part, grades);
  const byId = new Map(
    entities.map((entity, at) => [
      entity.id,
      { entity, isProtected: opened.isProtected(part.entities[at]?.id ?? '') },
    ]),
  );
  const known = await findKnown(asked, caller, opened, byId);
  const letters = new Map(drawing.groups.map(({ group }, index) => [group, letterOf(index)]));
  const shapes = numberShapes(drawing, known, letters, opened, wording);

  const byEntity = new Map<string, NumberedShape>();
  for (const shape of shapes) {
    for (const id of idsOf(shape.node)) byEntity.set(known.get(id)?.entity.id ?? id, shape);
  }
  const links = await readPartLinks(caller, opened, part, grades);
  const shapeOf = (id: string) => byEntity.get(id);
  const byPair = linksByPair(links, shapeOf);
  const byNode = new Map(shapes.map((shape) => [shape.node.id, shape]));
  const lines = readLines(drawing.lines, byPair, byNode, shapeOf);

  const cited = new Set(
    [...shapes.flatMap((shape) => shape.entities), ...lines].flatMap(({ citations }) =>
      citations.map(({ source }) => source),
    ),
  );
  const sources = await listSourceViews(caller.store, opened);
  const drawnLinks = lines.reduce((sum, line) => sum + line.links, 0);
  return {
    caseName: caseFile.name,
    ...{ shapes, lines },
    groups: drawing.groups.map(({ group, title, colour, outline }): NumberedGroup => ({
      group,
      letter: letters.get(group) ?? '',
      title: mask.text(title),
      ...{ colour, outline },
    })),
    guides: drawing.guides.map((guide) => ({ ...guide, text: mask.text(guide.text) })),
    sources: sources.filter(({ number }) => cited.has(number)),
    counts: {
      ...{ entities: asked.length, total: part.total, admitted: part.admitted },
      ...{ links: drawnLinks, undrawn: links.length - drawnLinks },
    },
  };
}
