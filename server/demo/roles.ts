import type { Cast } from './cast.js';
import { CASE_END, DAY, formatDay, parseDay } from './calendar.js';
import { INSPECTION_DAY, type Journeys, type VictimStory } from './journeys.js';
import { planFunctions } from './functions.js';
import { compareText } from './lists.js';
import type { Person, Table } from './model.js';
import { cite, PROVENANCE_COLUMNS } from './provenance.js';
import { createRandom, type Random } from './random.js';

type Role =
  | 'suspect'
  | 'associate'
  | 'convicted'
  | 'presumed_victim'
  | 'identified_victim'
  | 'witness'
  | 'official'
  | 'unknown';

/** One role of one person between two days, as some origin stated it. */
export interface RoleSpell {
  readonly person: Person;
  /** On the list of roles, or a function in the crime script. */
  readonly role: string;
  readonly from: string;
  readonly until: string | undefined;
  readonly origin: string;
}

export interface Roles {
  readonly spells: readonly RoleSpell[];
  /** The role that the list of people gives: for retroactive victims still the first one. */
  getListed(person: Person): string;
  /** Functions in the crime script that came out; among the spells, too. */
  readonly functions: readonly RoleSpell[];
  /** Victims whom the files first took for somebody else. */
  readonly laterVictims: readonly Person[];
  /** Victims who were treated as something else later. */
  readonly formerVictims: readonly Person[];
}

const LATER_VICTIM_COUNT = 6;
const FORMER_VICTIM_COUNT = 4;

function spell(
  person: Person,
  role: Role,
  from: string,
  origin: string,
  until?: string,
): RoleSpell {
  return { person, role, from, until, origin };
}

/** Suspicion grows: most of the members were mentioned before they were suspected. */
function tellMember(person: Person, random: Random): RoleSpell[] {
  const suspectedFrom = parseDay('2023-04-01') + random.int(0, 300) * DAY;
  const mentionedFrom = suspectedFrom - random.int(30, 90) * DAY;
  const change = formatDay(suspectedFrom);
  const spells = [spell(person, 'suspect', change, 'surveillance-01')];
  if (random.chance(0.4)) {
    spells.unshift(spell(person, 'associate', formatDay(mentionedFrom), 'informant-01', change));
  }
  if (person.cell === 'venues-wien' && random.chance(0.35)) {
    spells.push(spell(person, 'convicted', '2024-05-28', 'court-file'));
  }
  return spells;
}

function tellVictim(story: VictimStory, isLater: boolean, random: Random): RoleSpell[] {
  const { victim, arrivedOn, endedOn } = story;
  const tipOn = Math.min(arrivedOn + random.int(20, 40) * DAY, CASE_END - DAY);
  const recognisedOn = endedOn ?? tipOn;
  const recognised = formatDay(recognisedOn);
  const identified = formatDay(recognisedOn + random.int(8, 24) * DAY);
  const spells: RoleSpell[] = [];
  if (isLater) {
    const first = random.chance(0.3) ? 'suspect' : 'associate';
    const seenOn = formatDay(arrivedOn + 5 * DAY);
    spells.push(spell(victim, first, seenOn, 'surveillance-02', identified));
    return [...spells, spell(victim, 'identified_victim', identified, 'device-DX-014')];
  }
  if (endedOn === undefined) return [spell(victim, 'presumed_victim', recognised, 'informant-01')];
  spells.push(spell(victim, 'presumed_victim', recognised, 'statement-01', identified));
  spells.push(spell(victim, 'identified_victim', identified, 'statement-02'));
  if (random.chance(0.2)) spells.push(spell(victim, 'witness', identified, 'statement-02'));
  return spells;
}

/** Later an identified victim was also suspected of recruiting, or only called an associate. */
function tellTurn(story: VictimStory, index: number): RoleSpell {
  const from = formatDay((story.endedOn ?? story.arrivedOn) + 100 * DAY);
  const role = index % 2 === 0 ? 'suspect' : 'associate';
  return spell(story.victim, role, from, 'informant-02');
}

function tellOfficial(person: Person): RoleSpell[] {
  const inOffice = spell(person, 'official', '2019', 'open-source');
  if (person.duty !== 'corrupt official') return [inOffice];
  return [inOffice, spell(person, 'suspect', '2023-11-15', 'warrant-RO-2024-009')];
}

/** Dates the roles of everybody but most bystanders. */
export function planRoles(cast: Cast, journeys: Journeys): Roles {
  const random = createRandom('roles');
  const freed = journeys.stories.filter(
    ({ endedOn }) => endedOn !== undefined && endedOn <= INSPECTION_DAY,
  );
  const mixed = random.shuffle(freed);
  const later = mixed.slice(0, LATER_VICTIM_COUNT);
  const former = mixed.slice(LATER_VICTIM_COUNT, LATER_VICTIM_COUNT + FORMER_VICTIM_COUNT);
  const suspects = [...cast.cells.values()].flat().concat([...cast.brokers.values()]);
  const spells = [
    ...suspects.flatMap((person) => tellMember(person, random)),
    ...journeys.stories.flatMap((story) => tellVictim(story, later.includes(story), random)),
    ...former.map(tellTurn),
    ...cast.officials.flatMap(tellOfficial),
    ...cast.witnesses.map((person) => spell(person, 'witness', '2023-11', 'statement-03')),
    ...random
      .sample(cast.bystanders, 18)
      .map((person) => spell(person, 'unknown', '2023', 'surveillance-02')),
    spell(cast.overwatched, 'suspect', '2023-01-01', 'informant-03', '2024-04-30'),
  ];
  const functions = planFunctions(cast, former[0]?.victim).map(
    ({ person, role, from, origin }): RoleSpell => ({
      person,
      role,
      from,
      until: undefined,
      origin,
    }),
  );
  const laterVictims = later.map(({ victim }) => victim);

  return {
    spells: [...spells, ...functions].sort((left, right) =>
      compareText(left.person.id, right.person.id),
    ),
    getListed(person) {
      const own = spells.filter((one) => one.person === person);
      const listed = laterVictims.includes(person) ? own[0] : own.at(-1);
      return listed?.role ?? 'unknown';
    },
    functions,
    laterVictims,
    formerVictims: former.map(({ victim }) => victim),
  };
}

type RoleColumn =
  'person' | 'role' | 'child' | 'from' | 'until' | (typeof PROVENANCE_COLUMNS)[number];

/** Writes the dated roles; `child` where the person was under 18 when the role began. */
export function tabulateRoles(roles: Roles): Table<RoleColumn> {
  const random = createRandom('role rows');
  return {
    file: 'roles.csv',
    columns: ['person', 'role', 'child', 'from', 'until', ...PROVENANCE_COLUMNS],
    rows: roles.spells.map(({ person, role, from, until, origin }, index) => ({
      person: person.id,
      role,
      child: isChild(person) ? true : undefined,
      from,
      // The last day of the role; the next one begins the day after.
      until: until === undefined ? undefined : formatDay(parseDay(until) - DAY),
      ...cite(origin, index + 1, random),
    })),
  };
}

/** Born so late that the person was under 18 during the whole case. */
export function isChild(person: Person): boolean {
  return person.birthDate >= '2006-07';
}
