import type { EntityKind } from '../../server/contract/entity.js';
import type { LinkKind } from '../../server/contract/link.js';
import type { Role } from '../../server/contract/role.js';

export const ENTITY_KIND_WORDS: Readonly<Record<EntityKind, { one: string; many: string }>> = {
  person: { one: 'person', many: 'People' },
  company: { one: 'company', many: 'Companies' },
  phone: { one: 'phone', many: 'Phones' },
  account: { one: 'account', many: 'Accounts' },
  touchpoint: { one: 'touchpoint', many: 'Touchpoints' },
  place: { one: 'place', many: 'Places' },
  vehicle: { one: 'vehicle', many: 'Vehicles' },
  document: { one: 'document', many: 'Documents' },
  event: { one: 'event', many: 'Events' },
};

/** A link read from its source (`out`), from its target (`in`), and as a heading. */
export const LINK_KIND_WORDS: Readonly<
  Record<LinkKind, { out: string; in: string; many: string }>
> = {
  associate: { out: 'associate of', in: 'associate of', many: 'Associates' },
  family: { out: 'family of', in: 'family of', many: 'Family' },
  knows: { out: 'knows', in: 'knows', many: 'Knows' },
  meets: { out: 'meets', in: 'meets', many: 'Meetings' },
  calls: { out: 'calls', in: 'called by', many: 'Calls' },
  pays: { out: 'pays', in: 'paid by', many: 'Payments' },
  uses_phone: { out: 'uses phone', in: 'phone used by', many: 'Phone use' },
  holds_account: { out: 'holds account', in: 'account held by', many: 'Account holding' },
  uses_vehicle: { out: 'uses vehicle', in: 'vehicle used by', many: 'Vehicle use' },
  directs: { out: 'directs', in: 'directed by', many: 'Directs' },
  owns: { out: 'owns', in: 'owned by', many: 'Owns' },
  employs: { out: 'employs', in: 'employed by', many: 'Employs' },
  reports_to: { out: 'reports to', in: 'reported to by', many: 'Reports to' },
  located_at: { out: 'located at', in: 'location of', many: 'Locations' },
  travels_to: { out: 'travels to', in: 'travelled to by', many: 'Travel' },
  crosses: { out: 'crosses', in: 'crossed by', many: 'Crossings' },
  attends: { out: 'attends', in: 'attended by', many: 'Attendance' },
  bribes: { out: 'bribes', in: 'bribed by', many: 'Bribes (as recorded)' },
  protects: { out: 'protects', in: 'protected by', many: 'Protects (as recorded)' },
  approves: { out: 'approves', in: 'approved by', many: 'Approvals' },
  controls: { out: 'controls', in: 'controlled by', many: 'Controls' },
  recruits: { out: 'recruits', in: 'recruited by', many: 'Recruits' },
  transports: { out: 'transports', in: 'transported by', many: 'Transports' },
  harbours: { out: 'harbours', in: 'harboured by', many: 'Harbours' },
  exploits: { out: 'exploits', in: 'exploited by', many: 'Exploits' },
  advertises: { out: 'advertises', in: 'advertised by', many: 'Adverts' },
  books: { out: 'books', in: 'booked by', many: 'Bookings' },
  other: { out: 'linked to', in: 'linked to', many: 'Other links' },
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  suspect: 'suspect',
  associate: 'associate',
  convicted: 'convicted',
  presumed_victim: 'presumed victim',
  identified_victim: 'identified victim',
  witness: 'witness',
  official: 'official',
  unknown: 'role unknown',
};

/** Words for a link kind seen from an entity. */
export function linkWords(kind: LinkKind, direction: 'out' | 'in' | 'both'): string {
  return LINK_KIND_WORDS[kind][direction === 'in' ? 'in' : 'out'];
}
