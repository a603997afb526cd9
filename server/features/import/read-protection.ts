import type { EntityKind, Values } from '../../contract/entity.js';
import type { CaseRecord, EntityRecord, LinkRecord } from '../../contract/record.js';
import {
  IDENTIFYING_KINDS,
  IDENTIFYING_LINKS,
  identifyingTexts,
} from '../../contract/protection.js';
import { asksForProtection, PROTECTED_ROLES } from '../../contract/role.js';
import type { ProtectedEntity } from '../../store/graph-store.js';

interface Known {
  readonly kind: EntityKind;
  name: string;
  readonly stated: Values[];
}

function givesProtection({ roles = [], values }: EntityRecord): boolean {
  const texts = [values['status'], ...roles.map(({ text }) => text)];
  return (
    roles.some(({ role }) => PROTECTED_ROLES.has(role)) ||
    texts.some((text) => asksForProtection(String(text ?? '')))
  );
}

/** A pseudonym for this report alone: real ones have no U. */
function reportPseudonym(number: number): string {
  return `U${String(number).padStart(5, '0')}`;
}

/**
 * Who is protected by rows that the store does not hold: all rows of a dry run, and those that were
 * rejected. A report that names a line of such a row must not name the victim in it.
 */
export class ReadProtection {
  private readonly protectedIds = new Set<string>();
  private readonly known = new Map<string, Known>();
  private readonly ties = new Map<string, Set<string>>();

  /** @param stored whether the store keeps the records: it knows of them itself then */
  take(records: readonly CaseRecord[], stored: boolean): void {
    for (const record of records) {
      if (record.type === 'entity') this.takeEntity(record, stored);
      else if (record.type === 'link' && !stored) this.takeLink(record);
    }
  }

  private takeEntity(record: EntityRecord, stored: boolean): void {
    const { id, kind, name = '', values } = record;
    if (id !== '' && givesProtection(record)) this.protectedIds.add(id);
    if (!stored && id !== '') this.learn(id, kind, name, values);
  }

  private takeLink({ kind, from, to }: LinkRecord): void {
    if (!IDENTIFYING_LINKS.has(kind)) return;
    this.tie(from.ref, to.ref);
    this.tie(to.ref, from.ref);
  }

  private tie(a: string, b: string): void {
    const tied = this.ties.get(a);
    if (tied) tied.add(b);
    else this.ties.set(a, new Set([b]));
  }

  /** What identifies an entity, from a row or from the case. */
  learn(id: string, kind: EntityKind, name: string, values: Values): void {
    const known = this.known.get(id) ?? { kind, name, stated: [] };
    known.stated.push({ name, ...values });
    this.known.set(id, known);
  }

  /** Persons to whom a row gave a role that is protected. */
  get persons(): string[] {
    return [...this.protectedIds];
  }

  /** Those persons and what is theirs, beside the ones that the store hides already. */
  list(stored: readonly ProtectedEntity[]): ProtectedEntity[] {
    const pseudonyms = new Map(stored.map(({ id, pseudonym }) => [id, pseudonym]));
    const listed = new Map<string, ProtectedEntity>();
    const add = (id: string, kind: EntityKind): void => {
      const pseudonym = pseudonyms.get(id) ?? reportPseudonym(listed.size + 1);
      const { name = '', stated = [] } = this.known.get(id) ?? {};
      listed.set(id, { id, kind, pseudonym, ...identifyingTexts(kind, id, name, stated) });
    };
    for (const person of new Set([...this.protectedIds, ...pseudonyms.keys()])) {
      if (this.protectedIds.has(person)) add(person, 'person');
      for (const id of this.ties.get(person) ?? []) {
        const kind = this.known.get(id)?.kind;
        if (kind && IDENTIFYING_KINDS.has(kind)) add(id, kind);
      }
    }
    return [...listed.values()];
  }
}
