import type { Cast } from './cast.js';
import { findBroker, findCoordinator, findCorruptOfficial } from './cast.js';
import { findCompany } from './companies.js';
import type { Journeys } from './journeys.js';
import { requireValue } from './lists.js';
import type { Holder, Person } from './model.js';
import { brokerPlans, cellPlans } from './plans.js';
import { createRandom, type Random } from './random.js';
import { CORRUPT_BORDER_POST, CORRUPT_PERMIT_OFFICE } from './touchpoints.js';

export type TieSort = 'cell' | 'broker' | 'victim' | 'official' | 'private' | 'hub' | 'stray';

/** Who knows whom in the planted world; calls and links are drawn from these. */
export interface Tie {
  readonly a: Holder;
  readonly b: Holder;
  readonly sort: TieSort;
  /** How often they call, against other ties. */
  readonly weight: number;
  /** When the tie holds; the whole case where it has no end. */
  readonly period: Period;
}

interface Period {
  readonly from?: number;
  readonly until?: number | undefined;
}

/** Collects ties, each pair once. */
interface TieBasket {
  readonly ties: Tie[];
  add(a: Holder, b: Holder, sort: TieSort, weight: number, period?: Period): void;
}

function openBasket(): TieBasket {
  const ties: Tie[] = [];
  const pairs = new Set<string>();
  return {
    ties,
    add(a, b, sort, weight, period = {}) {
      const pair = [a.id, b.id].sort().join(' ');
      if (a.id === b.id || pairs.has(pair)) return;
      pairs.add(pair);
      ties.push({ a, b, sort, weight, period });
    },
  };
}

function tieCells(cast: Cast, random: Random, basket: TieBasket): void {
  for (const { key, cohesion } of cellPlans) {
    const members = requireValue(cast.cells.get(key), `cell ${key}`);
    const coordinator = findCoordinator(cast, key);
    members.slice(1).forEach((member, index) => {
      // Whoever does not report to the coordinator came in through an earlier member.
      const contact = random.chance(0.75) ? coordinator : random.pick(members.slice(0, index + 1));
      basket.add(contact, member, 'cell', random.int(4, 9));
    });
    members.forEach((member, index) => {
      for (const other of members.slice(index + 1)) {
        if (random.chance(cohesion)) basket.add(member, other, 'cell', random.int(1, 5));
      }
    });
  }
}

function tieBrokers(cast: Cast, random: Random, basket: TieBasket): void {
  for (const { key, joins } of brokerPlans) {
    const broker = findBroker(cast, key);
    for (const cell of joins) {
      const [coordinator, ...others] = requireValue(cast.cells.get(cell), `cell ${cell}`);
      // Every second cell is reached past its coordinator, so that a broker is not a chief's shadow.
      const contacts = random.chance(0.5) && coordinator ? [coordinator] : [];
      for (const contact of [...contacts, ...random.sample(others, 4 - contacts.length)]) {
        basket.add(broker, contact, 'broker', random.int(3, 6));
      }
    }
  }
  basket.add(findBroker(cast, 'landlord'), findBroker(cast, 'cash-carrier'), 'broker', 3);
}

function tieOfficials(cast: Cast, random: Random, basket: TieBasket): void {
  const guard = findCorruptOfficial(cast, CORRUPT_BORDER_POST);
  basket.add(findCoordinator(cast, 'transport-east'), guard, 'official', 4);
  basket.add(findBroker(cast, 'travel-agent'), guard, 'official', 3);
  const clerk = findCorruptOfficial(cast, CORRUPT_PERMIT_OFFICE);
  basket.add(findBroker(cast, 'labour-agent'), clerk, 'official', 4);
  basket.add(findCompany('posting'), clerk, 'official', 3);
  for (const official of cast.officials) {
    const colleague = cast.officials.find(
      (other) => other !== official && other.post === official.post,
    );
    if (colleague) basket.add(official, colleague, 'private', 1);
    const neighbour = cast.bystanders.filter((person) => person.city === official.city);
    if (neighbour.length > 0) basket.add(official, random.pick(neighbour), 'private', 1);
  }
}

function tieVictims(cast: Cast, journeys: Journeys, random: Random, basket: TieBasket): void {
  for (const story of journeys.stories) {
    const { victim, trip } = story;
    const stay = { from: story.arrivedOn, until: story.endedOn };
    basket.add(story.controller, victim, 'victim', random.int(1, 3), stay);
    const guards = cast.cells.get(victim.cell ?? '') ?? [];
    if (random.chance(0.5)) basket.add(random.pick(guards), victim, 'victim', 1, stay);
    if (story.traces.has('recruitment')) {
      const approach = { from: story.recruitedOn, until: trip.day };
      basket.add(story.recruiter, victim, 'victim', 1, approach);
    }
    if (random.chance(0.5)) basket.add(victim, random.pick(trip.victims), 'private', 1);
  }
}

/** Bystanders know each other in their town, and some of the people who are watched there. */
function tieBystanders(cast: Cast, random: Random, basket: TieBasket): void {
  const insiders = [...cast.cells.values()].flat().concat([...cast.brokers.values()]);
  for (const bystander of cast.bystanders) {
    const inTown = (person: Person): boolean =>
      person !== bystander && person.city === bystander.city;
    const contacts = [
      ...random.sample(insiders.filter(inTown), random.chance(0.12) ? 2 : 1),
      ...random.sample(cast.bystanders.filter(inTown), random.int(0, 2)),
    ];
    for (const contact of contacts) basket.add(bystander, contact, 'private', random.int(1, 3));
  }
  const townspeople = cast.bystanders.filter(
    (person) => person !== cast.overwatched && person.city === cast.overwatched.city,
  );
  for (const contact of random.sample(townspeople, 22)) {
    basket.add(cast.overwatched, contact, 'private', random.int(3, 6));
  }
}

/** Businesses that half the town calls: busy, and of no meaning. */
function tieHubs(cast: Cast, random: Random, basket: TieBasket): void {
  const callHub = (tag: string, cities: readonly string[], share: number): void => {
    const hub = findCompany(tag);
    for (const person of cast.people) {
      if (!cities.includes(person.city) || person.part === 'victim') continue;
      if (random.chance(share)) basket.add(person, hub, 'hub', random.int(1, 4));
    }
  };
  callHub('taxi', ['Wien'], 0.55);
  callHub('pizza', ['Budapest'], 0.6);
  callHub('call-centre', ['București', 'Iași'], 0.3);
}

/** A few acquaintances across cells that pass by the brokers, as in any real network. */
function tieStrays(cast: Cast, random: Random, basket: TieBasket): void {
  const members = [...cast.cells.values()].flat();
  for (let count = 0; count < 6; count += 1) {
    const [a, b] = random.sample(members, 2);
    if (a && b && a.cell !== b.cell) basket.add(a, b, 'stray', 1);
  }
}

/** Plants the acquaintances of the case. */
export function plantTies(cast: Cast, journeys: Journeys): Tie[] {
  const random = createRandom('ties');
  const basket = openBasket();
  tieCells(cast, random, basket);
  tieBrokers(cast, random, basket);
  tieOfficials(cast, random, basket);
  tieVictims(cast, journeys, random, basket);
  tieBystanders(cast, random, basket);
  tieHubs(cast, random, basket);
  tieStrays(cast, random, basket);
  return basket.ties;
}
