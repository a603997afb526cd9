import { currentValues } from '../contract/current-value.js';
import { admitsGrade, type GradeFilter } from '../contract/grade.js';
import type { Entity, Link } from '../contract/network.js';
import type { SnapshotLink } from '../contract/snapshot.js';
import { AppError } from '../errors.js';
import type { CasePart } from './case-part.js';
import type { Caller, OpenedCase } from './open-case.js';

function changed(): AppError {
  return new AppError('conflict', 'The case was changed while it was read: ask again.');
}

/** The entity as records of admitted grades state it. */
function admitRecords(entity: Entity, name: string, grades: GradeFilter | undefined): Entity {
  if (!grades) return entity;
  const isAdmitted = ({ provenance }: { provenance: { grade?: string | undefined } }) =>
    admitsGrade(grades, provenance.grade);
  const statements = entity.statements.filter(isAdmitted);
  const { values, contradictions } = currentValues(statements);
  const { name: _name, ...properties } = values;
  const roles = entity.roles.filter(isAdmitted);
  return { ...entity, name, values: properties, roles, contradictions, statements };
}

/** The entities of a part with their admitted records, masked, in its order. */
export async function readPartEntities(
  { store }: Caller,
  { caseFile, mask }: OpenedCase,
  part: CasePart,
  grades: GradeFilter | undefined,
): Promise<Entity[]> {
  const ids = part.entities.map(({ id }) => id);
  const found = await store.getEntities(caseFile.id, ids);
  const byId = new Map(found.map((entity) => [entity.id, entity]));
  return part.entities.map(({ id, name }) => {
    const entity = byId.get(id);
    if (!entity) throw changed();
    return mask.entity(admitRecords(entity, name, grades));
  });
}

function keyOf({ kind, id }: Pick<SnapshotLink, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

/** The links of a part with their admitted records, masked, in its order. */
export async function readPartLinks(
  { store }: Caller,
  { caseFile, mask }: OpenedCase,
  part: CasePart,
  grades: GradeFilter | undefined,
): Promise<Link[]> {
  const links = await store.findLinks(caseFile.id, part.links, grades);
  const found = new Map(links.map((link) => [keyOf(link), link]));
  return part.links.map((each) => {
    const link = found.get(keyOf(each));
    if (!link) throw changed();
    return mask.link(link);
  });
}
