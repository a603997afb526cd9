import { formatDay, parseDay, DAY } from './calendar.js';
import type { Cast } from './cast.js';
import type { Person } from './model.js';
import { brokerPlans } from './plans.js';
import { createRandom } from './random.js';

/** What somebody does in the crime script, in the words of whoever told it. */
export interface StatedFunction {
  readonly person: Person;
  readonly role: string;
  readonly from: string;
  readonly origin: string;
}

/** Words of the crime script for the duties of the story; who is not in it had a duty nobody names. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  coordinator: ['organiser'],
  recruiter: ['recruiter'],
  'document forger': ['document forger'],
  driver: ['driver'],
  escort: ['transporter'],
  accommodator: ['accommodator'],
  caretaker: ['accommodator'],
  guard: ['guard'],
  controller: ['exploiter'],
  enforcer: ['enforcer'],
  advertiser: ['advertiser'],
  'money collector': ['money collector'],
  launderer: ['launderer'],
  depositor: ['launderer'],
  'corrupt official': ['corrupt official'],
  // Brokers serve a stage and are the only ones of their trade.
  'travel-agent': ['transporter', 'travel agent'],
  dispatcher: ['transporter', 'dispatcher'],
  landlord: ['landlord'],
  'labour-agent': ['recruiter', 'labour agent'],
  'cash-carrier': ['money collector', 'cash carrier'],
};

/** Part of the members whose function came out; that of every broker and bribed official did. */
const KNOWN_SHARE = 0.8;

/** Who told what members of the stages do. */
const TOLD_BY = ['informant-01', 'surveillance-01', 'statement-02', 'device-DX-014'] as const;

/**
 * The functions in the crime script that came out. One victim is among them, who was made to recruit: that
 * is on record and must not be counted against them.
 */
export function planFunctions(cast: Cast, coerced: Person | undefined): StatedFunction[] {
  const random = createRandom('functions');
  const members = [...cast.cells.values()].flat().filter(() => random.chance(KNOWN_SHARE));
  const known = [
    ...members,
    ...brokerPlans.flatMap(({ key }) => cast.brokers.get(key) ?? []),
    ...cast.officials.filter(({ duty }) => duty === 'corrupt official'),
  ];
  const told = known.flatMap((person) =>
    (WORDS[person.duty] ?? []).map((role): StatedFunction => {
      const from = formatDay(parseDay('2023-04-01') + random.int(0, 300) * DAY);
      return { person, role, from, origin: random.pick(TOLD_BY) };
    }),
  );
  if (coerced === undefined) return told;
  return [...told, { person: coerced, role: 'recruiter', from: '2024-02', origin: 'informant-02' }];
}
