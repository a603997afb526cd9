import type { EntityKind } from '../../contract/entity.js';
import type { EntityRecord, LinkRecord, ReadRow } from '../../contract/record.js';
import type { Statement } from '../../contract/statement.js';
import type { EntityContent } from '../entity-codec.js';
import { isSameRecord } from '../statement-codec.js';
import type { ImportLookup } from './lookup.js';
import type { ImportPlan } from './plan.js';

export const NOT_DECLARED =
  'no file declares it; import its list first, or use --create-missing KIND';

function toStatement(record: EntityRecord, source: number): Statement {
  return {
    provenance: { source, ...record.provenance },
    values: record.name === undefined ? record.values : { name: record.name, ...record.values },
    ...(record.roles && record.roles.length > 0 && { roles: [...record.roles] }),
    ...(record.time && { time: record.time }),
  };
}

/** Whether a statement says more than that something of this id exists. */
function saysSomething({ values, roles }: Statement): boolean {
  return Object.keys(values).length > 0 || roles !== undefined;
}

/** Plans what rows declare of entities: new ones, further statements, placeholders and their filling. */
export class EntityPlanner {
  constructor(
    private readonly plan: ImportPlan,
    private readonly source: number,
    private readonly lookup: ImportLookup,
    /** Stored content of the entities that the batch's rows declare. */
    private readonly contents: ReadonlyMap<string, EntityContent>,
    private readonly createMissing: EntityKind | undefined,
  ) {}

  private content(id: string): EntityContent | undefined {
    return this.plan.entities.get(id)?.content ?? this.contents.get(id);
  }

  /** Kind of an entity as it will be after this batch; undefined when nothing declares it. */
  kindOf(id: string): EntityKind | undefined {
    return this.plan.entities.get(id)?.content.kind ?? this.lookup.find(id)?.kind;
  }

  /** Rejects a record whose id is another kind's, or that adds to what nothing declares. */
  check(row: ReadRow, record: EntityRecord): boolean {
    const known = this.content(record.id);
    if (!known) {
      if (!record.mustExist || this.createMissing) return true;
      this.plan.reject(row, record.mustExist.column, record.id, NOT_DECLARED);
      return false;
    }
    if (known.kind === record.kind || known.placeholder) return true;
    this.plan.reject(row, 'id', record.id, `is already the id of a ${known.kind} in this case`);
    return false;
  }

  addStatement(row: ReadRow, record: EntityRecord): void {
    if (record.time) this.plan.see(record.time);
    const statement = toStatement(record, this.source);
    const known = this.content(record.id);
    if (!known) {
      const placeholder = record.mustExist !== undefined;
      this.create({ id: record.id, kind: record.kind, placeholder, statements: [statement] });
      return;
    }
    if (known.statements.some((each) => isSameRecord(each.provenance, statement.provenance))) {
      this.plan.entityTally.unchanged += 1;
      return;
    }
    const all = [...known.statements, statement];
    this.plan.warnOfContradictions(row, record.id, known.statements, all);
    const fills = known.placeholder && record.mustExist === undefined;
    this.update({
      id: record.id,
      // Roles are a person's: what a placeholder was taken for yields to them, so that they protect.
      kind: known.placeholder ? record.kind : known.kind,
      placeholder: known.placeholder && !fills,
      statements: fills ? all.filter(saysSomething) : all,
    });
  }

  /** Makes the placeholder that `--create-missing` asks for, where an end has no entity. */
  ensureEnd(row: ReadRow, id: string, { orNumberOf }: LinkRecord['from']): void {
    if (!this.createMissing || this.kindOf(id) !== undefined) return;
    const statement: Statement = {
      provenance: { source: this.source, row: row.row },
      values: orNumberOf === this.createMissing ? { number: id } : {},
    };
    this.create({ id, kind: this.createMissing, placeholder: true, statements: [statement] });
  }

  private create(content: EntityContent): void {
    this.plan.entities.set(content.id, { content, changed: true });
    this.plan.entityTally.created += 1;
  }

  private update(content: EntityContent): void {
    const planned = this.plan.entities.get(content.id);
    const stored = planned ? planned.stored : this.contents.get(content.id);
    this.plan.entities.set(content.id, { content, ...(stored && { stored }), changed: true });
    this.plan.entityTally.updated += 1;
  }
}
