import { currentValues } from '../contract/current-value.js';
import type { EntityKind } from '../contract/entity.js';
import type { Entity, HeldRole } from '../contract/network.js';
import { asksForProtection, PROTECTED_ROLES } from '../contract/role.js';
import type { Statement } from '../contract/statement.js';
import type { Row } from './cypher-runner.js';
import { buildSearchText } from './folded-text.js';
import { entityKey, numberKey } from './keys.js';
import { decodeStatements, encodeStatements } from './statement-codec.js';

/** What an entity is built from: its identity and every statement about it (name among the values). */
export interface EntityContent {
  readonly id: string;
  readonly kind: EntityKind;
  readonly placeholder: boolean;
  readonly statements: readonly Statement[];
}

function heldRoles(statements: readonly Statement[]): HeldRole[] {
  return statements.flatMap(({ roles, provenance }) =>
    (roles ?? []).map((role) => ({ ...role, provenance })),
  );
}

/** Whether any record, at any time, gives the person a role, or a status, that is protected. */
export function isProtected(statements: readonly Statement[]): boolean {
  const hasRole = heldRoles(statements).some(
    ({ role, text }) => PROTECTED_ROLES.has(role) || asksForProtection(text ?? ''),
  );
  return (
    hasRole || statements.some(({ values }) => asksForProtection(String(values['status'] ?? '')))
  );
}

function searchParts(content: EntityContent): string[] {
  const parts = [content.id];
  for (const { values } of content.statements) {
    for (const property of ['name', 'aliases', 'number', 'registration_number', 'plate']) {
      const value = values[property];
      if (Array.isArray(value)) parts.push(...value);
      else if (value !== undefined) parts.push(String(value));
    }
  }
  return parts;
}

/** The stored properties of a new entity, in the order in which `create-entities` takes them. */
export const ENTITY_PROPERTIES = [
  ...['key', 'caseId', 'id', 'kind', 'name', 'searchText', 'statements'],
  ...['placeholder', 'protectedIn', 'numberKey', 'page'],
] as const;

/** Properties of the node that follow from the statements. */
export function encodeEntity(caseId: string, content: EntityContent): Row {
  const { values } = currentValues(content.statements);
  const { kind } = content;
  const { name, number } = values;
  return {
    key: entityKey(caseId, content.id),
    caseId,
    id: content.id,
    kind,
    // The id stands in where no record gives a name: reading statements say so.
    name: typeof name === 'string' && name !== content.id ? name : null,
    searchText: buildSearchText(searchParts(content)),
    statements: encodeStatements(content.statements),
    placeholder: content.placeholder ? true : null,
    protectedIn: kind === 'person' && isProtected(content.statements) ? caseId : null,
    numberKey:
      (kind === 'phone' || kind === 'account') && typeof number === 'string'
        ? numberKey(caseId, kind, number)
        : null,
  };
}

/** An entity from the row of a reading statement. */
export function decodeEntity(row: Row): Entity {
  const statements = decodeStatements(row['statements'] as string);
  const { values, contradictions } = currentValues(statements);
  const { name: _name, ...properties } = values;
  return {
    id: row['id'] as string,
    kind: row['kind'] as EntityKind,
    name: row['name'] as string,
    values: properties,
    roles: heldRoles(statements),
    contradictions,
    statements,
    placeholder: row['placeholder'] === true,
  };
}
