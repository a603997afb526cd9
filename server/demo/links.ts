import type { Cast } from './cast.js';
import { findCorruptOfficial, findCoordinator, listByDuty } from './cast.js';
import { CASE_END, CASE_START, DAY, formatDay } from './calendar.js';
import { companies, listCompanies } from './companies.js';
import type { Journeys } from './journeys.js';
import { requireValue } from './lists.js';
import { findPlace, listPlaces } from './places.js';
import { createRandom, type Random } from './random.js';
import type { Tie } from './ties.js';
import { CORRUPT_BORDER_POST } from './touchpoints.js';
import type { Vehicle } from './vehicles.js';

/** A recorded relation before it has an id. */
export interface LinkDraft {
  readonly source: string;
  readonly target: string;
  readonly kind: string;
  readonly weight?: number;
  readonly start?: string;
  readonly end?: string;
  readonly role?: string;
  readonly origin: string;
  readonly notes?: string;
  /** A false rumour, for `truth.json`. */
  readonly isRumour?: boolean;
  /** Victims whom the notes name, for `truth.json`. */
  readonly names?: readonly string[];
}

const UNDIRECTED_KINDS: ReadonlySet<string> = new Set(['associate', 'family', 'knows', 'meets']);

/** Whether a kind of link has a direction. */
export function isDirected(kind: string): boolean {
  return !UNDIRECTED_KINDS.has(kind);
}

const CELL_ORIGINS = [
  'surveillance-01',
  'surveillance-02',
  'informant-01',
  'informant-02',
  'device-DX-014',
];

/** A day known to the month, to the day, or not at all: sources are seldom exact. */
function makeStart(random: Random): { start?: string } {
  const day = formatDay(random.int(CASE_START / DAY, CASE_END / DAY - 60) * DAY);
  const precision = random.int(1, 3);
  if (precision === 1) return {};
  return { start: precision === 2 ? day.slice(0, 7) : day };
}

function recordTie(tie: Tie, cast: Cast, random: Random): LinkDraft[] {
  const { a, b, sort } = tie;
  const pair = { source: a.id, target: b.id, ...makeStart(random) };
  if (sort === 'cell' && random.chance(0.55)) {
    const isChief = a === findCoordinator(cast, a.cell ?? '');
    if (isChief && random.chance(0.2)) {
      return [{ source: b.id, target: a.id, kind: 'reports_to', origin: 'informant-01' }];
    }
    const kind = random.pick(['associate', 'associate', 'knows', 'meets', 'family']);
    const weight = kind === 'meets' ? { weight: random.int(2, 9) } : {};
    return [{ ...pair, ...weight, kind, origin: random.pick(CELL_ORIGINS) }];
  }
  if (sort === 'broker' && random.chance(0.9)) {
    const kind = random.pick(['meets', 'associate', 'knows']);
    return [{ ...pair, kind, origin: random.pick(['surveillance-01', 'informant-01']) }];
  }
  if (sort === 'official') {
    return [
      { ...pair, kind: 'bribes', origin: 'informant-01', role: 'pays for passage or papers' },
    ];
  }
  if (sort === 'private' && random.chance(0.14)) {
    const kind = random.pick(['knows', 'family', 'associate']);
    return [
      { ...pair, kind, origin: random.pick(['open-source', 'informant-02', 'statement-03']) },
    ];
  }
  if (sort === 'stray') return [{ ...pair, kind: 'knows', origin: 'informant-02' }];
  return [];
}

/** What was done to each victim, as far as some source kept it; some notes name the victim. */
function recordVictims(journeys: Journeys, random: Random): LinkDraft[] {
  return journeys.stories.flatMap((story) => {
    const { victim, trip, traces } = story;
    const origin = random.pick(['statement-01', 'statement-02', 'device-DX-011']);
    const target = victim.id;
    const start = formatDay(story.arrivedOn);
    const stay = story.endedOn === undefined ? { start } : { start, end: formatDay(story.endedOn) };
    const drafts: LinkDraft[] = [];
    if (random.chance(0.75)) {
      const isNamed = random.chance(0.2);
      const notes = `Witness heard ${victim.name} ask for the papers back.`;
      const text = isNamed ? { notes, names: [target] } : {};
      drafts.push({
        source: story.controller.id,
        target,
        kind: 'controls',
        ...stay,
        origin,
        ...text,
      });
    }
    if (random.chance(0.4)) {
      drafts.push({ source: story.controller.id, target, kind: 'exploits', ...stay, origin });
    }
    if (traces.has('recruitment')) {
      const recruited = { start: formatDay(story.recruitedOn), role: 'job offer' };
      drafts.push({ source: story.recruiter.id, target, kind: 'recruits', ...recruited, origin });
    }
    if (traces.has('transport')) {
      const moved = { start: formatDay(trip.day), end: formatDay(trip.day + DAY) };
      drafts.push({ source: trip.escort.id, target, kind: 'transports', ...moved, origin });
    }
    if (traces.has('accommodation')) {
      const kept = { start: formatDay(trip.day + 2 * DAY), end: start };
      drafts.push({ source: story.harbourer.id, target, kind: 'harbours', ...kept, origin });
    }
    return drafts;
  });
}

/** Registers of directors and owners; one nominee directs all five shells. */
function recordCompanies(cast: Cast, random: Random): LinkDraft[] {
  const origin = 'company-register';
  const nominee = requireValue(listByDuty(cast, 'money', 'accountant')[0], 'nominee');
  const launderer = requireValue(listByDuty(cast, 'money', 'launderer')[0], 'launderer');
  const shells = listCompanies('shell').flatMap(({ id, incorporatedOn }) => [
    { source: nominee.id, target: id, kind: 'directs', start: incorporatedOn, origin },
    { source: launderer.id, target: id, kind: 'owns', start: '2023', origin },
  ]);
  const others = companies.filter(({ tag }) => tag !== 'shell');
  const directors = others.flatMap(({ id, cell, city, tag, incorporatedOn }): LinkDraft[] => {
    const broker = { travel: 'travel-agent', posting: 'labour-agent' }[tag];
    const candidates = cell
      ? (cast.cells.get(cell) ?? [])
      : cast.bystanders.filter((person) => person.city === city);
    const director = broker ? cast.brokers.get(broker) : random.pick(candidates);
    if (!director) return [];
    const directs = {
      source: director.id,
      target: id,
      kind: 'directs',
      start: incorporatedOn,
      origin,
    };
    const owner = random.chance(0.3) && !broker ? random.pick(candidates) : undefined;
    return owner ? [directs, { source: owner.id, target: id, kind: 'owns', origin }] : [directs];
  });
  return [...shells, ...directors];
}

function recordPlacesAndVehicles(
  cast: Cast,
  journeys: Journeys,
  vehicles: readonly Vehicle[],
  random: Random,
): LinkDraft[] {
  const uses = vehicles.map(({ id, user }): LinkDraft => {
    return { source: user.id, target: id, kind: 'uses_vehicle', origin: 'vehicle-register' };
  });
  const flats = listPlaces('flat', 'Wien');
  const lodged = journeys.stories
    .filter(({ victim }) => victim.cell === 'venues-wien')
    .slice(0, 14)
    .map(({ victim, arrivedOn }): LinkDraft => ({
      source: victim.id,
      target: random.pick(flats).id,
      kind: 'located_at',
      start: formatDay(arrivedOn),
      role: 'registered address',
      origin: 'population-register',
    }));
  const controllers = listByDuty(cast, 'venues-wien', 'controller').map((person): LinkDraft => {
    const target = random.pick(flats).id;
    return { source: person.id, target, kind: 'located_at', origin: 'population-register' };
  });
  const venues = ['Lotusblatt studio', 'Perle nail studio'].map((name, index): LinkDraft => {
    const company = requireValue(listCompanies('venue')[index], `company at ${name}`);
    const target = findPlace(name).id;
    return { source: company.id, target, kind: 'located_at', origin: 'company-register' };
  });
  return [...uses, ...lodged, ...controllers, ...venues];
}

/** False rumours of a source that is known to be unreliable, some of them across cells. */
function spreadRumours(cast: Cast, random: Random): LinkDraft[] {
  const members = [...cast.cells.values()].flat();
  return Array.from({ length: 12 }, (_, index): LinkDraft => {
    const source = random.pick(members);
    const others = index % 3 === 0 ? members : cast.bystanders;
    const target = random.pick(others.filter((person) => person.city !== source.city));
    return {
      source: source.id,
      target: target.id,
      kind: 'associate',
      origin: index % 4 === 0 ? 'informant-03' : 'informant-04',
      isRumour: true,
    };
  });
}

/** Draws the relations on record from the planted world, and adds rumours. */
export function draftLinks(
  cast: Cast,
  journeys: Journeys,
  ties: readonly Tie[],
  vehicles: readonly Vehicle[],
): LinkDraft[] {
  const random = createRandom('links');
  const guard = findCorruptOfficial(cast, CORRUPT_BORDER_POST);
  const protection: LinkDraft = {
    source: guard.id,
    target: findCoordinator(cast, 'transport-east').id,
    kind: 'protects',
    start: '2023-02',
    origin: 'informant-01',
  };
  const drafts = [
    ...ties.flatMap((tie) => recordTie(tie, cast, random)),
    ...recordVictims(journeys, random),
    ...recordCompanies(cast, random),
    ...recordPlacesAndVehicles(cast, journeys, vehicles, random),
    ...spreadRumours(cast, random),
    protection,
  ];
  return random.shuffle(drafts);
}
