import { ENTITY_KINDS, entityKindSchema, type EntityKind } from '../../contract/entity.js';
import { required } from '../columns/column-definition.js';
import { Fault, type Parsed } from '../fault.js';
import { toListWord } from '../values/parse-role.js';
import { readEntity } from './read-entity.js';
import type { SourceDefinition } from './source-definition.js';

function parseEntityKind(text: string): Parsed<EntityKind> {
  const kind = entityKindSchema.safeParse(toListWord(text));
  return kind.success ? kind.data : new Fault(`no kind of entity: ${ENTITY_KINDS.join(', ')}`);
}

export const entities: SourceDefinition = {
  kind: 'entities',
  becomes: 'entity of the kind that the row names; its other columns are properties',
  columns: [
    required('id', 'id in the case'),
    required('kind', ENTITY_KINDS.join(', ')),
    required('name', 'name'),
  ],
  toRecords(row) {
    row.required('kind');
    const kind = row.parsed('kind', parseEntityKind);
    return kind === undefined ? [] : [readEntity(row, kind, 'name')];
  },
};
