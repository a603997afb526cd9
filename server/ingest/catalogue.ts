import type { SourceKind } from '../contract/source.js';
import { accounts } from './kinds/accounts.js';
import { adverts } from './kinds/adverts.js';
import { approvals } from './kinds/approvals.js';
import { bookings } from './kinds/bookings.js';
import { calls } from './kinds/calls.js';
import { coverage } from './kinds/coverage.js';
import { crossings } from './kinds/crossings.js';
import { employments } from './kinds/employments.js';
import { entities } from './kinds/entities.js';
import {
  companies,
  documents,
  events,
  people,
  places,
  touchpoints,
  vehicles,
} from './kinds/entity-sources.js';
import { interventions } from './kinds/interventions.js';
import { links } from './kinds/links.js';
import { phones } from './kinds/phones.js';
import { roles } from './kinds/roles.js';
import type { SourceDefinition } from './kinds/source-definition.js';
import { transactions } from './kinds/transactions.js';

/** Every kind of file that is read: help, documentation and reading derive from it. */
export const SOURCE_CATALOGUE: Readonly<Record<SourceKind, SourceDefinition>> = {
  people,
  roles,
  companies,
  phones,
  accounts,
  touchpoints,
  places,
  vehicles,
  documents,
  events,
  entities,
  transactions,
  calls,
  crossings,
  approvals,
  employments,
  bookings,
  adverts,
  interventions,
  links,
  coverage,
};
