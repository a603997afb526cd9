import { ROLES } from '../../contract/role.js';
import type { EntityKind } from '../../contract/entity.js';
import type { SourceKind } from '../../contract/source.js';
import { type ColumnDefinition, optional, required } from '../columns/column-definition.js';
import { ENTITY_FIELDS } from './entity-fields.js';
import { readEntity } from './read-entity.js';
import type { SourceDefinition } from './source-definition.js';

/** A kind of file in which each row declares one entity and nothing else. */
function entitySource(
  kind: SourceKind,
  entityKind: EntityKind,
  further: readonly ColumnDefinition[] = [],
): SourceDefinition {
  return {
    kind,
    becomes: entityKind,
    columns: [
      required('id', 'id in the case'),
      required('name', 'name'),
      ...ENTITY_FIELDS[entityKind],
      ...further,
    ],
    toRecords: (row) => [readEntity(row, entityKind, 'name')],
  };
}

export const people = entitySource('people', 'person', [
  optional('role', `${ROLES.join(', ')}; several separated by ;`),
]);
export const companies = entitySource('companies', 'company');
export const touchpoints = entitySource('touchpoints', 'touchpoint');
export const places = entitySource('places', 'place');
export const vehicles = entitySource('vehicles', 'vehicle');
export const documents = entitySource('documents', 'document');
export const events = entitySource('events', 'event', [
  optional('at', 'when it happened or began'),
  optional('until', 'when it ended'),
]);
