import type { EntityKind } from './entity.js';
import type { LinkKind } from './link.js';
import type { Entity, Link } from './network.js';

/** A case as the list of cases shows it. */
export interface CaseView {
  readonly name: string;
  readonly entities: number;
  readonly links: number;
  readonly sources: number;
  readonly createdAt: string;
  readonly createdBy: string;
  /** A deletion was cut off: deleting it again completes it. */
  readonly deleting: boolean;
}

export interface SearchView {
  readonly case: string;
  readonly query: string;
  readonly hits: readonly {
    readonly id: string;
    readonly kind: EntityKind;
    readonly name: string;
  }[];
  /** There are more hits than the limit. */
  readonly more: boolean;
}

/** Parallel links of one kind and direction, counted; times as ISO text. */
export interface BundleView {
  readonly kind: LinkKind;
  readonly direction: 'out' | 'in' | 'both';
  readonly links: number;
  readonly first?: string;
  readonly last?: string;
}

/** A source file as every statement refers to it, by number. */
export interface SourceView {
  readonly number: number;
  readonly file: string;
  readonly kind: string;
  readonly sha256: string;
}

export interface ExpansionView {
  readonly case: string;
  readonly entity: Entity;
  readonly neighbours: readonly {
    readonly entity: Pick<Entity, 'id' | 'kind' | 'name'>;
    readonly links: number;
    readonly bundles: readonly BundleView[];
  }[];
  /** `shown` of `total`, by number of links. */
  readonly shown: number;
  readonly total: number;
  readonly totalLinks: number;
  readonly sources: readonly SourceView[];
}

export interface PathsView {
  readonly case: string;
  readonly from: string;
  readonly to: string;
  /** Shortest first; each step with the links it rests on. */
  readonly paths: readonly {
    readonly length: number;
    readonly entities: readonly Pick<Entity, 'id' | 'kind' | 'name'>[];
    readonly steps: readonly { readonly links: readonly Link[]; readonly more: boolean }[];
  }[];
  /** No path beyond this length was looked for. */
  readonly maxLength: number;
  readonly sources: readonly SourceView[];
}
