import type { Cast } from './cast.js';
import type { TravelDocument } from './documents.js';
import { requireValue } from './lists.js';
import type { Person, Row, Table } from './model.js';
import { dropMarks } from './name-maker.js';
import { cite, PROVENANCE_COLUMNS } from './provenance.js';
import { createRandom, type Random } from './random.js';
import { isChild, type Roles } from './roles.js';

/** One value that two files give differently. */
export interface Contradiction {
  readonly id: string;
  readonly property: 'birth_date' | 'name' | 'nationality';
  readonly values: Readonly<Record<'people.csv' | 'border-people.csv', string>>;
}

export interface PeopleTables {
  readonly tables: readonly Table[];
  readonly contradictions: readonly Contradiction[];
  /** Birth dates that the border file gives in full where the other has the year. */
  readonly refinements: readonly string[];
  readonly namingVictims: readonly { readonly id: string; readonly victims: readonly string[] }[];
}

const PEOPLE_COLUMNS = [
  'id',
  'name',
  'aliases',
  'birth_date',
  'nationality',
  'gender',
  'role',
  'status',
  ...PROVENANCE_COLUMNS,
  'notes',
] as const;
type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

function findStatus(person: Person, role: string): string {
  if (role === 'convicted') return 'convicted';
  if (person.part === 'member' && person.duty === 'controller') return 'under investigation';
  return person.part === 'broker' ? 'under investigation' : '';
}

/** Each witness told of a victim by name: free text that has to be hidden with the name. */
function writeWitnessNotes(cast: Cast): Map<string, { note: string; victim: string }> {
  return new Map(
    cast.witnesses.map((witness, index) => {
      const victim = requireValue(cast.victims[index * 5], 'victim whom a witness knows');
      return [
        witness.id,
        { note: `Neighbour of ${victim.name}; called the police.`, victim: victim.id },
      ];
    }),
  );
}

function tabulateCast(cast: Cast, roles: Roles, random: Random): Table<PeopleColumn> {
  const notes = writeWitnessNotes(cast);
  return {
    file: 'people.csv',
    columns: PEOPLE_COLUMNS,
    rows: cast.people.map((person, index): Row<PeopleColumn> => {
      const role = roles.getListed(person);
      const origin = person.part === 'bystander' ? 'subscriber-register' : 'population-register';
      return {
        id: person.id,
        name: person.name,
        aliases: person.aliases.join(';') || undefined,
        birth_date: person.birthDate,
        nationality: person.nationality,
        gender: person.gender,
        role,
        status: findStatus(person, role) || undefined,
        ...cite(origin, index + 1, random),
        notes: notes.get(person.id)?.note,
      };
    }),
  };
}

/** The birth date on the paper: older for children, two digits swapped for some others. */
function misstateBirth(person: Person, isWrong: boolean, random: Random): string {
  const [year, month, day] = person.birthDate.split('-');
  if (month === undefined || day === undefined) {
    const pad = (value: number): string => String(value).padStart(2, '0');
    return `${person.birthDate}-${pad(random.int(1, 12))}-${pad(random.int(1, 28))}`;
  }
  if (isChild(person)) return `2004-${month}-${day}`;
  if (!isWrong) return person.birthDate;
  const isSwappable = Number(day) <= 12 && day !== month;
  return isSwappable ? `${year}-${day}-${month}` : `${Number(year) - 2}-${month}-${day}`;
}

const BORDER_COLUMNS = [
  'id',
  'name',
  'birth_date',
  'nationality',
  'gender',
  ...PROVENANCE_COLUMNS,
  'derived_from',
] as const;

interface BorderEntry {
  readonly person: Person;
  readonly name: string;
  readonly birthDate: string;
  readonly nationality: string;
  readonly document: TravelDocument | undefined;
}

/** The border guard's list: what papers said, forged ones too. */
function listBorderEntries(
  cast: Cast,
  documents: readonly TravelDocument[],
  random: Random,
): BorderEntry[] {
  const travellers = random.sample(cast.bystanders, 10);
  const people = [...documents.map(({ bearer }) => bearer), ...travellers];
  return people.map((person, index) => {
    const document = documents.find(({ bearer }) => bearer === person);
    return {
      person,
      name: index % 4 === 0 ? dropMarks(person.name) : person.name,
      birthDate: misstateBirth(person, index % 6 === 1, random),
      nationality: document?.issuedBy ?? person.nationality,
      document,
    };
  });
}

function compareEntry(entry: BorderEntry): Contradiction[] {
  const { person, name, birthDate, nationality } = entry;
  const found: Contradiction[] = [];
  const compare = (property: Contradiction['property'], listed: string, shown: string): void => {
    if (listed === shown) return;
    const values = { 'people.csv': listed, 'border-people.csv': shown };
    found.push({ id: person.id, property, values });
  };
  compare('name', person.name, name);
  compare('nationality', person.nationality, nationality);
  if (person.birthDate.length > 4) compare('birth_date', person.birthDate, birthDate);
  return found;
}

/** Writes the list of people and the border guard's list, which disagrees with it in places. */
export function tabulatePeople(
  cast: Cast,
  roles: Roles,
  documents: readonly TravelDocument[],
): PeopleTables {
  const random = createRandom('people rows');
  const people = tabulateCast(cast, roles, random);
  const entries = listBorderEntries(cast, documents, random);
  const border: Table<(typeof BORDER_COLUMNS)[number]> = {
    file: 'border-people.csv',
    columns: BORDER_COLUMNS,
    rows: entries.map((entry, index) => ({
      id: entry.person.id,
      name: entry.name,
      birth_date: entry.birthDate,
      nationality: entry.nationality,
      gender: entry.person.gender,
      ...cite('border-log-east', index + 1, random),
      derived_from: entry.document?.id,
    })),
  };
  return {
    tables: [people, border],
    contradictions: entries.flatMap(compareEntry),
    refinements: entries
      .filter(({ person }) => person.birthDate.length === 4)
      .map(({ person }) => person.id),
    namingVictims: [...writeWitnessNotes(cast)].map(([id, { victim }]) => {
      return { id, victims: [victim] };
    }),
  };
}
