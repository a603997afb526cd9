import type { EntityKind, Values } from './entity.js';
import type { LinkKind } from './link.js';
import type { Contradiction, Provenance, RoleStatement, Statement } from './statement.js';
import type { TimeSpan } from './time.js';

/** A role of a person with the record that says so. */
export interface HeldRole extends RoleStatement {
  readonly provenance: Provenance;
}

/** An entity as the case knows it: current values, and every record behind them. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Current values by the rule of `currentValues`, without id and name. */
  readonly values: Values;
  readonly roles: readonly HeldRole[];
  readonly contradictions: readonly Contradiction[];
  readonly statements: readonly Statement[];
  /** Named by a link, declared by no file yet. */
  readonly placeholder: boolean;
  /** Earliest start and latest end of what is recorded of it, ms. */
  readonly firstMs?: number;
  readonly lastMs?: number;
}

/** A link as the case knows it. */
export interface Link {
  readonly id: string;
  readonly kind: LinkKind;
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly time?: TimeSpan;
  readonly amount?: number;
  readonly currency?: string;
  readonly weight?: number;
  readonly values: Values;
  readonly contradictions: readonly Contradiction[];
  readonly statements: readonly Statement[];
}
