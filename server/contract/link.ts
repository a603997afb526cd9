import { z } from 'zod';
import type { EntityKind } from './entity.js';

interface LinkKindRule {
  /** Neo4j relationship type. */
  readonly type: string;
  readonly directed: boolean;
  /** Usual kinds of the source and of the target; other ends warn, they never reject. */
  readonly source: readonly EntityKind[] | 'any';
  readonly target: readonly EntityKind[] | 'any';
}

const person = ['person'] as const;
const actor = ['person', 'company'] as const;
const payer = ['account', 'person', 'company'] as const;
const power = ['person', 'company', 'touchpoint'] as const;
const spot = ['place', 'touchpoint', 'event'] as const;

/** Every link kind with its usual ends: the only relationship types that are ever written. */
export const LINK_RULES = {
  associate: { type: 'ASSOCIATE', directed: false, source: person, target: person },
  family: { type: 'FAMILY', directed: false, source: person, target: person },
  knows: { type: 'KNOWS', directed: false, source: person, target: person },
  meets: { type: 'MEETS', directed: false, source: person, target: person },
  calls: { type: 'CALLS', directed: true, source: ['phone'], target: ['phone'] },
  pays: { type: 'PAYS', directed: true, source: payer, target: payer },
  uses_phone: { type: 'USES_PHONE', directed: true, source: actor, target: ['phone'] },
  holds_account: { type: 'HOLDS_ACCOUNT', directed: true, source: actor, target: ['account'] },
  uses_vehicle: { type: 'USES_VEHICLE', directed: true, source: actor, target: ['vehicle'] },
  directs: { type: 'DIRECTS', directed: true, source: actor, target: actor },
  owns: { type: 'OWNS', directed: true, source: actor, target: actor },
  employs: { type: 'EMPLOYS', directed: true, source: actor, target: actor },
  reports_to: { type: 'REPORTS_TO', directed: true, source: actor, target: actor },
  located_at: { type: 'LOCATED_AT', directed: true, source: 'any', target: spot },
  travels_to: { type: 'TRAVELS_TO', directed: true, source: 'any', target: spot },
  crosses: { type: 'CROSSES', directed: true, source: 'any', target: spot },
  attends: { type: 'ATTENDS', directed: true, source: 'any', target: spot },
  bribes: { type: 'BRIBES', directed: true, source: power, target: power },
  protects: { type: 'PROTECTS', directed: true, source: power, target: power },
  approves: { type: 'APPROVES', directed: true, source: power, target: power },
  controls: { type: 'CONTROLS', directed: true, source: actor, target: person },
  recruits: { type: 'RECRUITS', directed: true, source: actor, target: person },
  transports: { type: 'TRANSPORTS', directed: true, source: actor, target: person },
  harbours: { type: 'HARBOURS', directed: true, source: actor, target: person },
  exploits: { type: 'EXPLOITS', directed: true, source: actor, target: person },
  advertises: {
    type: 'ADVERTISES',
    directed: true,
    source: 'any',
    target: ['document', 'event'],
  },
  books: { type: 'BOOKS', directed: true, source: 'any', target: ['document', 'event'] },
  other: { type: 'OTHER', directed: false, source: 'any', target: 'any' },
} as const satisfies Record<string, LinkKindRule>;

export type LinkKind = keyof typeof LINK_RULES;

export const LINK_KINDS = Object.keys(LINK_RULES) as LinkKind[];

export const linkKindSchema = z.enum(LINK_KINDS as [LinkKind, ...LinkKind[]]);

/** Whether the ends are usual for the kind (FORMATS: unusual ends warn and are counted). */
export function hasUsualEnds(kind: LinkKind, source: EntityKind, target: EntityKind): boolean {
  const rule: LinkKindRule = LINK_RULES[kind];
  return (
    (rule.source === 'any' || rule.source.includes(source)) &&
    (rule.target === 'any' || rule.target.includes(target))
  );
}
