import type { Stage } from './model.js';

/** One planted cell: who works together at one step of the crime script. */
export interface CellPlan {
  readonly key: string;
  readonly stage: Stage;
  readonly city: string;
  readonly size: number;
  /** Share of pairs inside the cell that know each other, beside the ties to the coordinator. */
  readonly cohesion: number;
}

/**
 * Ties are denser in recruitment, lodging and exploitation than in transport and money, as in the
 * networks of doi 10.1177/14773708211053135.
 */
export const cellPlans: readonly CellPlan[] = [
  { key: 'recruit-north', stage: 'recruitment', city: 'Bălți', size: 10, cohesion: 0.3 },
  { key: 'recruit-south', stage: 'recruitment', city: 'Cahul', size: 9, cohesion: 0.35 },
  { key: 'transport-east', stage: 'transport', city: 'Iași', size: 11, cohesion: 0.12 },
  { key: 'transport-west', stage: 'transport', city: 'Oradea', size: 8, cohesion: 0.15 },
  { key: 'lodging-budapest', stage: 'accommodation', city: 'Budapest', size: 10, cohesion: 0.3 },
  { key: 'lodging-wien', stage: 'accommodation', city: 'Wien', size: 9, cohesion: 0.35 },
  { key: 'venues-wien', stage: 'exploitation', city: 'Wien', size: 12, cohesion: 0.3 },
  { key: 'labour-graz', stage: 'exploitation', city: 'Graz', size: 11, cohesion: 0.3 },
  { key: 'money', stage: 'money', city: 'București', size: 14, cohesion: 0.14 },
];

/** One planted broker: a person of no cell through whom several cells reach each other. */
export interface BrokerPlan {
  readonly key: string;
  readonly city: string;
  readonly duty: string;
  readonly joins: readonly string[];
}

export const brokerPlans: readonly BrokerPlan[] = [
  {
    key: 'travel-agent',
    city: 'Chișinău',
    duty: 'travel agent',
    joins: ['recruit-north', 'recruit-south', 'transport-east'],
  },
  {
    key: 'dispatcher',
    city: 'Oradea',
    duty: 'dispatcher',
    joins: ['transport-east', 'transport-west', 'lodging-budapest'],
  },
  {
    key: 'landlord',
    city: 'Budapest',
    duty: 'flat broker',
    joins: ['lodging-budapest', 'lodging-wien', 'venues-wien'],
  },
  {
    key: 'labour-agent',
    city: 'Győr',
    duty: 'labour agent',
    joins: ['recruit-south', 'lodging-budapest', 'labour-graz'],
  },
  {
    key: 'cash-carrier',
    city: 'Wien',
    duty: 'cash carrier',
    joins: ['venues-wien', 'labour-graz', 'money'],
  },
];

export const VICTIM_COUNT = 44;
export const PERSON_COUNT = 300;
