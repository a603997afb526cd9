import { createHash } from 'node:crypto';
import type { EntityKind, Value, Values } from '../contract/entity.js';
import type { Entity, Link } from '../contract/network.js';
import type { Contradiction, Provenance, RoleStatement } from '../contract/statement.js';
import type { ProtectedEntity } from '../store/graph-store.js';
import { PLAIN_PROPERTIES } from '../contract/protection.js';
import { memoise } from './memo.js';
import { OWN_PROPERTIES } from './own-properties.js';
import { TextScrubber } from './scrub-text.js';

/** Kinds whose names belong to others: they lose whole names, never a surname that is shared. */
const NAMESAKE_KINDS: ReadonlySet<EntityKind> = new Set([
  'person',
  'company',
  'place',
  'touchpoint',
]);

/** Properties that are names or numbers, no free text. */
const NAMES: ReadonlySet<string> = new Set(['name', 'aliases']);
const NUMBERS: ReadonlySet<string> = new Set(['number', 'plate', 'registration_number']);

/** Dates of others: hidden where they equal a protected date, they would give it away. */
const DATES: ReadonlySet<string> = new Set(['birth_date', 'incorporated_on', 'balance_at']);

/** Plain properties that are words of the source rather than categories. */
const WORDED: ReadonlySet<string> = new Set(['status', 'role']);

/** Properties of links that name entities by id. */
const REFERENCES: ReadonlySet<string> = new Set(['companions', 'official', 'place', 'document']);

/** Properties of a link that identify, or place, whoever is at its protected end. */
const IDENTIFYING =
  /imei|imsi|iccid|^cell|document|passport|address|mail|birth|plate|^lat|^lon|^ip$|^mac$|photo|hash/u;

/** Ids that the import derives from the content of a row, which can be guessed from the id. */
const DERIVED_ID = /^~[\w-]{16}(?:\/|$)/u;

/** Shorter ids stand inside other words by chance. */
const MIN_HELD_ID = 3;

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
  private readonly byPseudonym = new Map<string, string>();
  private readonly scrubber = new TextScrubber();
  private readonly scrubFree = memoise((text) => this.scrubber.scrub(text, true));
  private readonly scrubName = memoise((text) => this.scrubber.scrub(text, false));
  /** Texts of which something was hidden so far. */
  private replaced = 0;

  constructor(entities: readonly ProtectedEntity[]) {
    for (const entity of entities) {
      this.byId.set(entity.id, entity);
      this.byPseudonym.set(entity.pseudonym, entity.id);
      const label = this.labelOf(entity);
      for (const name of entity.names) this.scrubber.addName(name, label);
      for (const identifier of entity.identifiers) this.scrubber.add(identifier, label);
    }
  }

  /** How many persons are hidden. */
  get persons(): number {
    return [...this.byId.values()].filter(({ kind }) => kind === 'person').length;
  }

  private labelOf({ kind, pseudonym }: ProtectedEntity): string {
    return `Protected ${kind} ${pseudonym}`;
  }

  /** The stored id behind an id that this mask gave out as a pseudonym; null for any other. */
  behind(shown: string): string | null {
    const pseudonym = pseudonymOf(shown);
    return pseudonym === null ? null : (this.byPseudonym.get(pseudonym) ?? null);
  }

  hides(id: string): boolean {
    return this.byId.has(id);
  }

  id(id: string): string {
    const entity = this.byId.get(id);
    return entity ? pseudonymId(entity.pseudonym) : this.scrub(id, false);
  }

  /** @param kind of the entity; names of things that belong to people lose single words too */
  name(id: string, name: string, kind?: EntityKind): string {
    const entity = this.byId.get(id);
    return entity ? this.labelOf(entity) : this.scrub(name, !isNamesake(kind));
  }

  /** Free text: notes, references, file names. */
  text(text: string): string {
    return this.scrub(text, true);
  }

  private scrub(text: string, free: boolean): string {
    if (this.byId.size === 0) return text;
    const scrubbed = free ? this.scrubFree(text) : this.scrubName(text);
    if (scrubbed !== text) this.replaced += 1;
    return scrubbed;
  }

  private value(property: string, value: Value, kind?: EntityKind): Value {
    if (typeof value === 'string') return this.valueText(property, value, kind);
    if (!Array.isArray(value)) return value;
    return value.map((each) => this.valueText(property, each, kind));
  }

  private valueText(property: string, text: string, kind?: EntityKind): string {
    if (kind !== undefined && DATES.has(property)) return text;
    if (REFERENCES.has(property) && this.hides(text)) return this.id(text);
    // One word is a category (a country, a currency), hidden as little as anybody else's.
    const isCategory = PLAIN_PROPERTIES.has(property) && !WORDED.has(property);
    if (isCategory && !/[\s\d]/u.test(text.trim())) return text;
    const isOwnName = NAMES.has(property) && isNamesake(kind);
    return this.scrub(text, !isOwnName && !NUMBERS.has(property));
  }

  /** @param kind of the entity whose values they are; absent for those of a link */
  values(values: Values, kind?: EntityKind): Values {
    return Object.fromEntries(
      Object.entries(values).map(([property, value]) => [
        this.property(property),
        this.value(property, value, kind),
      ]),
    );
  }

  /** Headers of a file become properties, and may name somebody, unless they are ours. */
  private property(property: string): string {
    return OWN_PROPERTIES.has(property) ? property : this.text(property);
  }

  /** A record's own words about itself. */
  provenance(record: Provenance): Provenance {
    return {
      ...record,
      ...(record.sourceRef !== undefined && { sourceRef: this.text(record.sourceRef) }),
      ...(record.origin !== undefined && { origin: this.text(record.origin) }),
      ...(record.derivedFrom !== undefined && { derivedFrom: this.text(record.derivedFrom) }),
      ...(record.handling !== undefined && { handling: this.text(record.handling) }),
      ...(record.notes !== undefined && { notes: this.text(record.notes) }),
    };
  }

  private contradiction(
    { property, current, others }: Contradiction,
    provenance: (record: Provenance) => Provenance,
    kind?: EntityKind,
  ): Contradiction {
    return {
      property: this.property(property),
      current: this.value(property, current, kind),
      others: others.map(({ value, records }) => ({
        value: this.value(property, value, kind),
        records: records.map(provenance),
      })),
    };
  }

  entity(entity: Entity): Entity {
    const { id, kind } = entity;
    const hidden = this.hides(id);
    const provenance = (record: Provenance) =>
      this.provenance(hidden ? withoutNotes(record) : record);
    const values = (all: Values) => this.values(hidden ? plainValues(all) : all, kind);
    const role = <T extends RoleStatement>({ text, ...rest }: T) => ({
      ...rest,
      ...(text !== undefined && !hidden && { text: this.text(text) }),
    });
    return {
      ...entity,
      id: this.id(id),
      name: this.name(id, entity.name, kind),
      values: values(entity.values),
      roles: entity.roles.map((held) => ({
        ...role(held),
        provenance: provenance(held.provenance),
      })),
      contradictions: entity.contradictions
        .filter(({ property }) => !hidden || PLAIN_PROPERTIES.has(property))
        .map((contradiction) => this.contradiction(contradiction, provenance, kind)),
      statements: entity.statements.map((statement) => ({
        ...statement,
        provenance: provenance(statement.provenance),
        values: values(statement.values),
        ...(statement.roles !== undefined && { roles: statement.roles.map(role) }),
      })),
    };
  }

  link(link: Link): Link {
    const replacedBefore = this.replaced;
    const hidden = this.hides(link.source) || this.hides(link.target);
    const provenance = (record: Provenance) => this.provenance(record);
    const shown = (property: string) => !hidden || !IDENTIFYING.test(property);
    const values = (all: Values) => this.values(pickValues(all, shown));
    const masked = {
      ...link,
      source: this.id(link.source),
      target: this.id(link.target),
      values: values(link.values),
      contradictions: link.contradictions
        .filter(({ property }) => shown(property))
        .map((contradiction) => this.contradiction(contradiction, provenance)),
      statements: link.statements.map((statement) => ({
        ...statement,
        provenance: provenance(statement.provenance),
        values: values(statement.values),
      })),
    };
    const touched = hidden || this.replaced > replacedBefore;
    return { ...masked, id: this.linkId(link, masked, touched) };
  }

  /**
   * An id that names a protected end, or is derived from a row of which something is hidden (whoever
   * guesses the rest can try phone numbers until the hash fits), gives way to one made of what the
   * masked link shows anyway.
   */
  private linkId({ id, source, target }: Link, masked: Link, touched: boolean): string {
    const namesEnd = [source, target].some((end) => this.hides(end) && holdsId(id, end));
    if (!namesEnd && !(touched && DERIVED_ID.test(id))) return this.scrub(id, touched);
    const record = masked.statements[0]?.provenance;
    const shown = [masked.kind, record?.source, record?.row, masked.source, masked.target];
    const digest = createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
    return `masked-${digest.slice(0, 16)}`;
  }
}

function isNamesake(kind: EntityKind | undefined): boolean {
  return kind === undefined || NAMESAKE_KINDS.has(kind);
}

/** Whether a link's id holds the id of its end: as a word of its own, or at length. */
function holdsId(linkId: string, end: string): boolean {
  if (end.length >= MIN_HELD_ID) return linkId.toLowerCase().includes(end.toLowerCase());
  return linkId.split(/[^\p{L}\p{M}\p{N}]+/u).includes(end);
}

function withoutNotes({ notes: _notes, ...record }: Provenance): Provenance {
  return record;
}

function pickValues(values: Values, isShown: (property: string) => boolean): Values {
  return Object.fromEntries(Object.entries(values).filter(([property]) => isShown(property)));
}

function plainValues(values: Values): Values {
  return pickValues(values, (property) => PLAIN_PROPERTIES.has(property));
}
