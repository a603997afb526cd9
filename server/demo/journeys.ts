import type { Cast } from './cast.js';
import { listByDuty } from './cast.js';
import { CASE_END, DAY, parseDay } from './calendar.js';
import { requireValue } from './lists.js';
import type { Person, Stage } from './model.js';
import { createRandom, type Random } from './random.js';
import { CORRUPT_BORDER_POST } from './touchpoints.js';

/** One drive from east to west with one to four victims of the same destination. */
export interface Trip {
  readonly number: number;
  /** The day of the first border; the second follows a day later. */
  readonly day: number;
  readonly escort: Person;
  readonly westDriver: Person;
  readonly easternPost: string;
  readonly westernPost: string;
  readonly victims: readonly Person[];
}

/** What happened to one victim, and which of it the recorded data show. */
export interface VictimStory {
  readonly victim: Person;
  readonly recruiter: Person;
  readonly recruitedOn: number;
  readonly trip: Trip;
  readonly harbourer: Person;
  readonly controller: Person;
  readonly arrivedOn: number;
  /** Absent where the exploitation had not ended when the case closed. */
  readonly endedOn: number | undefined;
  /** How the victim came out: the raid, the labour inspection, or on their own. */
  readonly outcome: 'raid' | 'inspection' | 'left' | undefined;
  /** Earlier stages of which some source kept a trace. */
  readonly traces: ReadonlySet<Stage>;
}

export interface Journeys {
  readonly trips: readonly Trip[];
  readonly stories: readonly VictimStory[];
}

export const RAID_DAY = parseDay('2023-10-12');
export const INSPECTION_DAY = parseDay('2024-03-05');
const FIRST_TRIP_DAY = parseDay('2023-02-20');
const LAST_TRIP_DAY = parseDay('2024-05-14');

function groupVictims(cast: Cast, random: Random): Person[][] {
  const groups: Person[][] = [];
  for (const cell of ['venues-wien', 'labour-graz']) {
    let waiting = random.shuffle(cast.victims.filter((victim) => victim.cell === cell));
    while (waiting.length > 0) {
      const size = random.int(1, 4);
      groups.push(waiting.slice(0, size));
      waiting = waiting.slice(size);
    }
  }
  return random.shuffle(groups);
}

function planTrips(cast: Cast, random: Random): Trip[] {
  const groups = groupVictims(cast, random);
  const step = Math.floor((LAST_TRIP_DAY - FIRST_TRIP_DAY) / DAY / groups.length);
  const escorts = listByDuty(cast, 'transport-east', 'driver');
  const westDrivers = listByDuty(cast, 'transport-west', 'driver');
  return groups.map((victims, index) => ({
    number: index + 1,
    day: FIRST_TRIP_DAY + (index * step + random.int(0, 6)) * DAY,
    escort: random.pick(escorts),
    westDriver: random.pick(westDrivers),
    easternPost: random.chance(0.75) ? CORRUPT_BORDER_POST : 'T01',
    westernPost: random.chance(0.6) ? 'T05' : 'T06',
    victims,
  }));
}

function findEnd(
  cell: string | undefined,
  arrivedOn: number,
  random: Random,
): Pick<VictimStory, 'endedOn' | 'outcome'> {
  const isVenue = cell === 'venues-wien';
  const closedOn = isVenue ? RAID_DAY : INSPECTION_DAY;
  const isFreedThen = arrivedOn < closedOn;
  const leftOn = arrivedOn + random.int(30, 90) * DAY;
  if (random.chance(0.2) && leftOn < (isFreedThen ? closedOn : CASE_END)) {
    return { endedOn: leftOn, outcome: 'left' };
  }
  if (!isFreedThen) return { endedOn: undefined, outcome: undefined };
  return { endedOn: closedOn, outcome: isVenue ? 'raid' : 'inspection' };
}

/** At most one earlier stage is on record for a victim: nobody saw the whole way. */
function leaveTraces(random: Random): ReadonlySet<Stage> {
  if (random.chance(0.45)) return new Set();
  return new Set([random.pick<Stage>(['recruitment', 'transport', 'accommodation'])]);
}

/** Plans the trips over the case's months and tells the story of every victim. */
export function planJourneys(cast: Cast): Journeys {
  const random = createRandom('journeys');
  const trips = planTrips(cast, random);
  const stories = trips.flatMap((trip) =>
    trip.victims.map((victim): VictimStory => {
      const origin = random.chance(0.6) ? 'recruit-north' : 'recruit-south';
      const cell = requireValue(victim.cell, `destination of ${victim.id}`);
      const arrivedOn = trip.day + random.int(3, 12) * DAY;
      return {
        victim,
        recruiter: random.pick(listByDuty(cast, origin, 'recruiter')),
        recruitedOn: trip.day - random.int(15, 45) * DAY,
        trip,
        harbourer: random.pick(listByDuty(cast, 'lodging-budapest', 'accommodator')),
        controller: random.pick(listByDuty(cast, cell, 'controller')),
        arrivedOn,
        ...findEnd(cell, arrivedOn, random),
        traces: leaveTraces(random),
      };
    }),
  );
  return { trips, stories };
}
