import type { Value, Values } from '../contract/entity.js';
import type { Entity, Link } from '../contract/network.js';
import type { Contradiction, Provenance, Statement } from '../contract/statement.js';
import type { ProtectedEntity } from '../store/graph-store.js';
import { PLAIN_PROPERTIES } from '../store/protection.js';
import { TextScrubber } from './scrub-text.js';

/** Properties that name a thing: scrubbed of whole identifiers, never of single words of names. */
const NAMING_PROPERTIES: ReadonlySet<string> = new Set([
  'name',
  'aliases',
  'number',
  'plate',
  'registration_number',
]);

function pseudonymId(pseudonym: string): string {
  return `protected-${pseudonym}`;
}

/** The pseudonym in an id that a mask gave out, or null where it is no such id. */
export function pseudonymOf(id: string): string | null {
  return /^protected-([0-9A-Z]{6})$/u.exec(id)?.[1] ?? null;
}

/**
 * Replaces whatever identifies protected persons in what leaves the program: ids, names, numbers,
 * addresses, free text, file names. Every output goes through one; `Mask.open` lets all through.
 */
export class Mask {
  /** For a disclosure that was asked for with a reason, and logged. */
  static readonly open = new Mask([]);

  private readonly byId = new Map<string, ProtectedEntity>();
  private readonly scrubber = new TextScrubber();

  constructor(entities: readonly ProtectedEntity[]) {
    for (const entity of entities) {
      this.byId.set(entity.id, entity);
      const label = this.labelOf(entity);
      for (const identifier of entity.identifiers) {
        if (entity.kind === 'person') this.scrubber.addName(identifier, label);
        else this.scrubber.add(identifier, label);
      }
    }
  }

  /** How many persons are hidden. */
  get persons(): number {
    return [...this.byId.values()].filter(({ kind }) => kind === 'person').length;
  }

  private labelOf({ kind, pseudonym }: ProtectedEntity): string {
    return `Protected ${kind} ${pseudonym}`;
  }

  hides(id: string): boolean {
    return this.byId.has(id);
  }

  id(id: string): string {
    const entity = this.byId.get(id);
    return entity ? pseudonymId(entity.pseudonym) : this.scrubber.scrub(id, false);
  }

  name(id: string, name: string): string {
    const entity = this.byId.get(id);
    return entity ? this.labelOf(entity) : this.scrubber.scrub(name, false);
  }

  /** Free text: notes, references, file names. */
  text(text: string): string {
    return this.scrubber.scrub(text, true);
  }

  private value(property: string, value: Value): Value {
    const free = !NAMING_PROPERTIES.has(property);
    if (typeof value === 'string') return this.scrubber.scrub(value, free);
    return Array.isArray(value) ? value.map((each) => this.scrubber.scrub(each, free)) : value;
  }

  values(values: Values): Values {
    return Object.fromEntries(
      Object.entries(values).map(([property, value]) => [property, this.value(property, value)]),
    );
  }

  /** A record's own words about itself. */
  provenance(record: Provenance): Provenance {
    return {
      ...record,
      ...(record.sourceRef !== undefined && { sourceRef: this.text(record.sourceRef) }),
      ...(record.origin !== undefined && { origin: this.text(record.origin) }),
      ...(record.derivedFrom !== undefined && { derivedFrom: this.text(record.derivedFrom) }),
      ...(record.notes !== undefined && { notes: this.text(record.notes) }),
    };
  }

  private statement(statement: Statement, values: (values: Values) => Values): Statement {
    return {
      ...statement,
      provenance: this.provenance(statement.provenance),
      values: values(statement.values),
    };
  }

  private contradiction(contradiction: Contradiction): Contradiction {
    const { property, current, others } = contradiction;
    return {
      property,
      current: this.value(property, current),
      others: others.map(({ value, records }) => ({
        value: this.value(property, value),
        records: records.map((record) => this.provenance(record)),
      })),
    };
  }

  entity(entity: Entity): Entity {
    const hidden = this.hides(entity.id);
    const show = hidden ? plainValues : (values: Values) => this.values(values);
    return {
      ...entity,
      id: this.id(entity.id),
      name: this.name(entity.id, entity.name),
      values: show(entity.values),
      roles: entity.roles.map((role) => ({
        ...role,
        ...(role.text !== undefined && { text: this.text(role.text) }),
        provenance: this.provenance(role.provenance),
      })),
      contradictions: entity.contradictions
        .filter(({ property }) => !hidden || PLAIN_PROPERTIES.has(property))
        .map((contradiction) => this.contradiction(contradiction)),
      statements: entity.statements.map((statement) => this.statement(statement, show)),
    };
  }

  link(link: Link): Link {
    return {
      ...link,
      id: this.scrubber.scrub(link.id, false),
      source: this.id(link.source),
      target: this.id(link.target),
      values: this.values(link.values),
      contradictions: link.contradictions.map((contradiction) => this.contradiction(contradiction)),
      statements: link.statements.map((statement) =>
        this.statement(statement, (values) => this.values(values)),
      ),
    };
  }
}

function plainValues(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([property]) => PLAIN_PROPERTIES.has(property)),
  );
}
