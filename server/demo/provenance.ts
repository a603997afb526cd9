import { requireValue } from './lists.js';
import type { Random } from './random.js';

/** What a row says about where it comes from; Admiralty grades unless `grade_scheme` says other. */
export interface Provenance {
  readonly source_ref: string;
  readonly origin: string;
  readonly reliability: string;
  readonly credibility: string;
  readonly handling: string;
}

interface OriginProfile {
  readonly exhibit: string;
  readonly reliability: string;
  /** Credibilities that occur, the usual one repeated. */
  readonly credibilities: string;
  readonly handling: string;
}

/**
 * Who knew it first. Handling: H0 free among the partners, H1 not in court without consent, H2 not
 * passed on without consent; P and C are the permissions of the 3x5x2 scheme.
 */
const PROFILES: Readonly<Record<string, OriginProfile>> = {
  'warrant-MD-2023-022': {
    exhibit: 'EX-201',
    reliability: 'B',
    credibilities: '22',
    handling: 'H1',
  },
  'warrant-RO-2023-058': {
    exhibit: 'EX-202',
    reliability: 'A',
    credibilities: '12',
    handling: 'H0',
  },
  'warrant-RO-2024-009': {
    exhibit: 'EX-203',
    reliability: 'A',
    credibilities: '12',
    handling: 'H0',
  },
  'warrant-HU-2023-031': {
    exhibit: 'EX-204',
    reliability: 'B',
    credibilities: '12',
    handling: 'H1',
  },
  'warrant-AT-2023-117': {
    exhibit: 'EX-205',
    reliability: 'A',
    credibilities: '11',
    handling: 'H0',
  },
  'warrant-AT-2023-204': {
    exhibit: 'EX-206',
    reliability: 'A',
    credibilities: '12',
    handling: 'H0',
  },
  'cell-dump-AT-2023-10': {
    exhibit: 'EX-207',
    reliability: 'B',
    credibilities: '2',
    handling: 'H1',
  },
  'device-DX-011': { exhibit: 'EX-301', reliability: 'A', credibilities: '1', handling: 'H0' },
  'device-DX-014': { exhibit: 'EX-302', reliability: 'A', credibilities: '12', handling: 'H0' },
  'device-DX-027': { exhibit: 'EX-303', reliability: 'B', credibilities: '2', handling: 'H0' },
  'device-DX-033': { exhibit: 'EX-304', reliability: 'B', credibilities: '23', handling: 'H1' },
  'border-log-east': { exhibit: 'EX-401', reliability: 'B', credibilities: '12', handling: 'H0' },
  'border-log-west': { exhibit: 'EX-402', reliability: 'A', credibilities: '1', handling: 'H0' },
  'road-police': { exhibit: 'EX-403', reliability: 'A', credibilities: '12', handling: 'H0' },
  'permit-register': { exhibit: 'EX-411', reliability: 'A', credibilities: '1', handling: 'H0' },
  'company-register': { exhibit: 'EX-412', reliability: 'A', credibilities: '1', handling: 'H0' },
  'subscriber-register': {
    exhibit: 'EX-413',
    reliability: 'B',
    credibilities: '223',
    handling: 'H0',
  },
  'vehicle-register': { exhibit: 'EX-414', reliability: 'A', credibilities: '1', handling: 'H0' },
  'population-register': {
    exhibit: 'EX-415',
    reliability: 'A',
    credibilities: '12',
    handling: 'H0',
  },
  'social-insurance': { exhibit: 'EX-416', reliability: 'A', credibilities: '12', handling: 'H0' },
  'bank-order-MD-04': { exhibit: 'EX-501', reliability: 'B', credibilities: '12', handling: 'H1' },
  'bank-order-RO-11': { exhibit: 'EX-502', reliability: 'A', credibilities: '1', handling: 'H0' },
  'bank-order-HU-02': { exhibit: 'EX-503', reliability: 'A', credibilities: '1', handling: 'H0' },
  'bank-order-AT-19': { exhibit: 'EX-504', reliability: 'A', credibilities: '1', handling: 'H0' },
  'police-report': { exhibit: 'EX-417', reliability: 'A', credibilities: '1', handling: 'H0' },
  'court-file': { exhibit: 'EX-418', reliability: 'A', credibilities: '1', handling: 'H0' },
  'surveillance-01': { exhibit: 'EX-601', reliability: 'A', credibilities: '12', handling: 'H1' },
  'surveillance-02': { exhibit: 'EX-602', reliability: 'B', credibilities: '2', handling: 'H1' },
  'informant-01': { exhibit: 'IR-01', reliability: 'B', credibilities: '23', handling: 'H2' },
  'informant-02': { exhibit: 'IR-02', reliability: 'C', credibilities: '334', handling: 'H2' },
  'informant-03': { exhibit: 'IR-03', reliability: 'F', credibilities: '6', handling: 'H2' },
  'informant-04': { exhibit: 'IR-04', reliability: 'E', credibilities: '45', handling: 'H2' },
  'statement-01': { exhibit: 'ST-01', reliability: 'B', credibilities: '23', handling: 'H1' },
  'statement-02': { exhibit: 'ST-02', reliability: 'B', credibilities: '2', handling: 'H1' },
  'statement-03': { exhibit: 'ST-03', reliability: 'C', credibilities: '3', handling: 'H1' },
  'open-source': { exhibit: 'OS-01', reliability: 'C', credibilities: '336', handling: 'H0' },
  'partner-liaison-01': { exhibit: 'PX-01', reliability: '1', credibilities: 'AB', handling: 'P' },
  'partner-liaison-02': { exhibit: 'PX-02', reliability: '2', credibilities: 'CDD', handling: 'C' },
  'partner-liaison-03': { exhibit: 'PX-03', reliability: '3', credibilities: 'DE', handling: 'C' },
};

/** Makes the provenance of one row: its page in the origin's exhibit and the origin's usual grade. */
export function cite(origin: string, page: number, random: Random): Provenance {
  const profile = requireValue(PROFILES[origin], `origin ${origin}`);
  return {
    source_ref: `${profile.exhibit}/${page}`,
    origin,
    reliability: profile.reliability,
    credibility: random.pick([...profile.credibilities]),
    handling: profile.handling,
  };
}

export const GRADE_COLUMNS = ['source_ref', 'origin', 'reliability', 'credibility'] as const;
export const PROVENANCE_COLUMNS = [...GRADE_COLUMNS, 'handling'] as const;
