import type { Cast } from './cast.js';
import { formatDay } from './calendar.js';
import { companies, findCompany } from './companies.js';
import type { Journeys } from './journeys.js';
import { makeId } from './lists.js';
import type { Company, Person, Row, Table } from './model.js';
import { cite, PROVENANCE_COLUMNS } from './provenance.js';
import { createRandom } from './random.js';

interface Employment {
  readonly person: Person;
  readonly company: Company;
  readonly from: string;
  readonly until: string | undefined;
  readonly wageMinor: number | undefined;
  readonly position: string;
}

const LAWFUL_EMPLOYERS = ['employer', 'shop', 'inn', 'clinic', 'garage', 'taxi', 'pizza', 'coach'];

function planEmployments(cast: Cast, journeys: Journeys): Employment[] {
  const random = createRandom('employment plans');
  const fronts = companies.filter((company) => company.cell !== undefined);
  const staff = fronts.flatMap((company): Employment[] =>
    random.sample(cast.cells.get(company.cell ?? '') ?? [], 2).map((person) => {
      const position = random.pick(['manager', 'driver', 'clerk', 'caretaker']);
      const wageMinor = random.int(120, 240) * 1000;
      return { person, company, from: '2022', until: undefined, wageMinor, position };
    }),
  );
  const workers = journeys.stories
    .filter(({ victim }) => victim.cell === 'labour-graz')
    .map(({ victim, arrivedOn, endedOn }): Employment => ({
      person: victim,
      company: findCompany(random.chance(0.7) ? 'farm' : 'cleaning'),
      from: formatDay(arrivedOn),
      until: endedOn === undefined ? undefined : formatDay(endedOn),
      // Far below what a full month earns: room and board are taken off.
      wageMinor: random.chance(0.8) ? random.int(560, 780) * 100 : undefined,
      position: 'helper',
    }));
  const employers = companies.filter((company) => LAWFUL_EMPLOYERS.includes(company.tag));
  const others = cast.bystanders.flatMap((person): Employment[] => {
    const nearby = employers.filter((company) => company.city === person.city);
    if (nearby.length === 0 || random.chance(0.45)) return [];
    const from = String(random.int(2012, 2023));
    const wageMinor = random.int(150, 320) * 1000;
    const position = random.pick(['worker', 'clerk', 'driver', 'cook']);
    return [{ person, company: random.pick(nearby), from, until: undefined, wageMinor, position }];
  });
  return random.shuffle([...staff, ...workers, ...others]);
}

type EmploymentColumn =
  | 'id'
  | 'person'
  | 'company'
  | 'from'
  | 'until'
  | 'wage'
  | 'currency'
  | 'position'
  | (typeof PROVENANCE_COLUMNS)[number];

/** Writes who worked where, wages by the month in euro. */
export function tabulateEmployments(cast: Cast, journeys: Journeys): Table<EmploymentColumn> {
  const random = createRandom('employments');
  return {
    file: 'employments.csv',
    columns: [
      'id',
      'person',
      'company',
      'from',
      'until',
      'wage',
      'currency',
      'position',
      ...PROVENANCE_COLUMNS,
    ],
    rows: planEmployments(cast, journeys).map((employment, index): Row<EmploymentColumn> => ({
      id: makeId('EM', index + 1, 3),
      person: employment.person.id,
      company: employment.company.id,
      from: employment.from,
      until: employment.until,
      wage:
        employment.wageMinor === undefined ? undefined : (employment.wageMinor / 100).toFixed(2),
      currency: employment.wageMinor === undefined ? undefined : 'EUR',
      position: employment.position,
      ...cite('social-insurance', index + 1, random),
    })),
  };
}
