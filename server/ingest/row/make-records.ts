import type { EntityKind, Values } from '../../contract/entity.js';
import type { LinkKind } from '../../contract/link.js';
import type {
  EndReference,
  EntityRecord,
  LinkRecord,
  RowProvenance,
} from '../../contract/record.js';
import type { RoleStatement } from '../../contract/statement.js';
import type { TimeSpan } from '../../contract/time.js';

export interface LinkParts {
  readonly kind: LinkKind;
  readonly id: string;
  readonly from: EndReference;
  readonly to: EndReference;
  readonly values: Values;
  readonly provenance: RowProvenance;
  readonly directed?: boolean | undefined;
  readonly time?: TimeSpan | undefined;
  readonly amount?: number | undefined;
  readonly currency?: string | undefined;
  readonly weight?: number | undefined;
}

/** A link record without the parts that the row does not state. */
export function makeLink(parts: LinkParts): LinkRecord {
  const { kind, id, from, to, values, provenance } = parts;
  const { directed, time, amount, currency, weight } = parts;
  return {
    type: 'link',
    kind,
    id,
    from,
    to,
    ...(directed !== undefined && { directed }),
    ...(time !== undefined && { time }),
    ...(amount !== undefined && { amount }),
    ...(currency !== undefined && { currency }),
    ...(weight !== undefined && { weight }),
    values,
    provenance,
  };
}

export interface EntityParts {
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: string;
  readonly values: Values;
  readonly provenance: RowProvenance;
  readonly roles?: readonly RoleStatement[] | undefined;
  readonly time?: TimeSpan | undefined;
}

/** An entity record without the parts that the row does not state. */
export function makeEntity(parts: EntityParts): EntityRecord {
  const { kind, id, name, values, provenance, roles = [], time } = parts;
  return {
    type: 'entity',
    kind,
    id,
    name,
    values,
    ...(roles.length > 0 && { roles }),
    ...(time !== undefined && { time }),
    provenance,
  };
}
