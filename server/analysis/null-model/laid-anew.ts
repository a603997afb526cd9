import type { Structure } from '../../contract/communities.js';
import type { EntityKind } from '../../contract/entity.js';
import type { MergedPairs } from '../projection/merge-pairs.js';
import type { SimpleLinks } from '../simple-links.js';

/** A meeting is none of the entities: who came to one never changes places with who attended an event. */
export type LaidKind = EntityKind | 'meeting';

/** A network as chance may lay it anew, and the way back to the network that is measured. */
export interface NullForm {
  /** `mixed`: meetings as who came to them, other links as pairs. */
  readonly form: Structure['form'];
  readonly directed: boolean;
  /** Of the nodes that the links join. */
  readonly kinds: readonly LaidKind[];
  readonly links: SimpleLinks;
  /** The network that other links of the same number would make. */
  readonly toPairs: (links: SimpleLinks) => Pick<MergedPairs, 'entities' | 'links'>;
}
