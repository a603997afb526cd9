import type { SharedKind } from '../../../server/contract/shared-view.js';

/** Addresses, numbers and vehicles say who is close; papers and events are asked for. */
export const FIRST_KINDS: readonly SharedKind[] = ['phone', 'account', 'place', 'vehicle'];

/** What more share than a household or a firm joins strangers. */
export const FIRST_MOST = 10;
