import type { Structure, StructureVerdict } from '../../contract/communities.js';

/** More often than this, random networks come as far: no difference is told. */
export const LEVEL = 0.05;

/** Borgatti and Everett name no least fit; below this, half of the pattern is something else. */
export const LEAST_FIT = 0.5;

type Told = Pick<Structure, 'modularity' | 'corePeriphery'>;

/** Whether the core–periphery pattern fits, and better than on random networks with as many links. */
export function hasCore({ corePeriphery }: Told): boolean {
  return (
    corePeriphery !== undefined &&
    corePeriphery.fit >= LEAST_FIT &&
    (corePeriphery.anywhere?.p ?? 1) <= LEVEL
  );
}

/**
 * What a network is said to have: groups, where few rewired networks reach its modularity; else one core
 * and a periphery, where that fits beyond chance; else neither, or nothing where it could not be compared.
 */
export function judgeStructure(told: Told): StructureVerdict {
  const { rewired } = told.modularity;
  if (rewired && rewired.p <= LEVEL) return 'grouped';
  if (hasCore(told)) return 'core-periphery';
  return rewired ? 'neither' : 'untold';
}
