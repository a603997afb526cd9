import type { Structure } from '../../contract/communities.js';
import type { EntityKind } from '../../contract/entity.js';
import type { MergedPairs } from '../projection/merge-pairs.js';
import type { SimpleLinks } from '../simple-links.js';

/** A network as chance may lay it anew, and the way back to the network that is measured. */
export interface NullForm {
  /** `mixed`: meetings as who came to them, other links as pairs. */
  readonly form: Structure['form'];
  readonly directed: boolean;
  /** Of the nodes that the links join. */
  readonly kinds: readonly EntityKind[];
  readonly links: SimpleLinks;
  /** The network that other links of the same number would make. */
  readonly toPairs: (links: SimpleLinks) => Pick<MergedPairs, 'entities' | 'links'>;
}
