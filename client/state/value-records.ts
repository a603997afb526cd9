import type { Value } from '../../server/contract/entity.js';
import type { Entity } from '../../server/contract/network.js';
import type { Provenance } from '../../server/contract/statement.js';

/** A value with every record that states it. */
export interface RecordedValue {
  readonly value: Value;
  readonly records: readonly Provenance[];
}

export interface RecordedProperty {
  readonly property: string;
  /** The current value first; more than one where records disagree. */
  readonly values: readonly RecordedValue[];
}

/** Whether a record states the value: of lists, any part of it. */
function states(stated: Value | undefined, value: Value): boolean {
  if (stated === undefined) return false;
  if (!Array.isArray(value)) return JSON.stringify(stated) === JSON.stringify(value);
  return [stated].flat().some((part) => value.includes(String(part)));
}

/** Every property of an entity with what records say of it, contradictions side by side. */
export function recordedProperties({
  values,
  statements,
  contradictions,
}: Pick<Entity, 'values' | 'statements' | 'contradictions'>): RecordedProperty[] {
  return Object.entries(values)
    .filter(([property]) => property !== 'aliases')
    .map(([property, value]) => {
      const records = statements
        .filter((statement) => states(statement.values[property], value))
        .map(({ provenance }) => provenance);
      const others = contradictions.find((each) => each.property === property)?.others ?? [];
      return { property, values: [{ value, records }, ...others] };
    });
}
