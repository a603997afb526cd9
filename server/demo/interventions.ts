import type { Cast } from './cast.js';
import { findBroker, findCoordinator, findCorruptOfficial, listByDuty } from './cast.js';
import { DAY, formatDay, formatLocal, atLocalTime, parseDay } from './calendar.js';
import { findCompany, listCompanies } from './companies.js';
import { INSPECTION_DAY, RAID_DAY } from './journeys.js';
import { makeId } from './lists.js';
import type { Holder, Table } from './model.js';
import { findPlace, type Place } from './places.js';
import { cite, PROVENANCE_COLUMNS } from './provenance.js';
import { createRandom } from './random.js';
import { CORRUPT_BORDER_POST } from './touchpoints.js';

interface Intervention {
  readonly day: number;
  readonly what: 'raid' | 'inspection' | 'arrest' | 'law';
  readonly place?: Place;
  readonly touchpoint?: string;
  readonly targets: readonly Holder[];
}

function planInterventions(cast: Cast): Intervention[] {
  const controllers = listByDuty(cast, 'venues-wien', 'controller');
  const [massage, nails] = listCompanies('venue');
  const lotus = massage ? [massage] : [];
  const pearl = nails ? [nails] : [];
  return [
    {
      day: parseDay('2023-06-14'),
      what: 'inspection',
      place: findPlace('Gasthof Weißer Hirsch'),
      targets: [findCompany('inn')],
    },
    {
      day: RAID_DAY,
      what: 'raid',
      place: findPlace('Lotusblatt studio'),
      targets: [...lotus, ...controllers],
    },
    { day: RAID_DAY, what: 'raid', place: findPlace('Perle nail studio'), targets: pearl },
    { day: RAID_DAY + DAY, what: 'arrest', targets: controllers.slice(0, 2) },
    {
      day: parseDay('2023-11-22'),
      what: 'inspection',
      touchpoint: CORRUPT_BORDER_POST,
      targets: [],
    },
    { day: parseDay('2024-01-01'), what: 'law', targets: [] },
    {
      day: INSPECTION_DAY,
      what: 'inspection',
      place: findPlace('Workers’ barracks Feldkirchen'),
      targets: [findCompany('farm'), findCompany('cleaning')],
    },
    {
      day: INSPECTION_DAY + DAY,
      what: 'arrest',
      targets: [findCoordinator(cast, 'labour-graz')],
    },
    { day: parseDay('2024-05-22'), what: 'arrest', targets: [findBroker(cast, 'dispatcher')] },
    {
      day: parseDay('2024-06-11'),
      what: 'arrest',
      touchpoint: CORRUPT_BORDER_POST,
      targets: [findCorruptOfficial(cast, CORRUPT_BORDER_POST)],
    },
  ];
}

/** Writes what authorities did; the law has a day and no target. */
export function tabulateInterventions(
  cast: Cast,
): Table<
  'id' | 'at' | 'what' | 'place' | 'touchpoint' | 'targets' | (typeof PROVENANCE_COLUMNS)[number]
> {
  const random = createRandom('interventions');
  return {
    file: 'interventions.csv',
    columns: ['id', 'at', 'what', 'place', 'touchpoint', 'targets', ...PROVENANCE_COLUMNS],
    rows: planInterventions(cast).map(({ day, what, place, touchpoint, targets }, index) => ({
      id: makeId('IV', index + 1, 2),
      at: what === 'law' ? formatDay(day) : formatLocal(atLocalTime(day, 6, 30, 'AT'), 'AT'),
      what,
      place: place?.id,
      touchpoint,
      targets: targets.map(({ id }) => id).join(';') || undefined,
      ...cite('police-report', index + 1, random),
    })),
  };
}
