import type { AgainstChance, Structure, StructureVerdict } from '../../contract/communities.js';
import { hasCore, LEVEL } from './judge-structure.js';

type Told = Omit<Structure, 'verdict' | 'sentence' | 'figures'>;

const VERDICT_WORDS: Readonly<Record<StructureVerdict, string>> = {
  grouped: 'More grouped than random networks with the same numbers of links.',
  'core-periphery': 'One core and a periphery rather than groups.',
  neither: 'No more grouped than random networks with the same numbers of links.',
  untold: 'Whether there are groups cannot be told.',
};

function figure(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 3 });
}

function beside({ mean, low, high, z, p }: AgainstChance, draws: number, which: string): string {
  const distance = z === undefined ? '' : `, z = ${figure(z)}`;
  return (
    `in ${draws.toLocaleString('en-US')} ${which} ${figure(mean)} on average (middle nine tenths ` +
    `${figure(low)} to ${figure(high)}${distance}, p = ${p.toLocaleString('en-US', { maximumSignificantDigits: 2 })})`
  );
}

const REWIRED_WORDS: Readonly<Record<Told['form'], string>> = {
  'one-mode': 'networks rewired with everybody keeping their numbers of links',
  'two-mode': 'networks rewired in two-mode form with everybody keeping their numbers of links',
  mixed:
    'networks rewired, meetings as meetings, with everybody keeping their numbers of meetings and of other links',
};

function describeModularity({ modularity, reason, draws, form }: Told): string {
  const { observed, rewired } = modularity;
  if (!rewired) return `Modularity ${figure(observed)}. ${reason ?? ''}`.trim();
  return `Modularity ${figure(observed)}; ${beside(rewired, draws, REWIRED_WORDS[form])}.`;
}

function describeCore(told: Told): string {
  const { corePeriphery, draws } = told;
  if (!corePeriphery) return 'A core and a periphery cannot be fitted.';
  const { fit, coreSize, rewired, anywhere } = corePeriphery;
  const parts = [
    `Core–periphery fit ${figure(fit)} with ${coreSize.toLocaleString('en-US')} in the core`,
    ...(anywhere ? [beside(anywhere, draws, 'networks with as many links laid anywhere')] : []),
    ...(rewired ? [beside(rewired, draws, 'rewired ones')] : []),
  ];
  return `${parts.join('; ')}.`;
}

/** What goes with a verdict: a core beside groups, and whether numbers of links alone make a core. */
function addTo(verdict: StructureVerdict, told: Told): string[] {
  if (!hasCore(told)) return [];
  const { rewired } = told.corePeriphery ?? {};
  return [
    ...(verdict === 'grouped' ? ['One core and a periphery fit as well.'] : []),
    ...(rewired && rewired.p > LEVEL ? ['The numbers of links alone make such a core.'] : []),
  ];
}

/** The verdict and its figures in plain words: of the recorded links, never of people. */
export function describeStructure(
  verdict: StructureVerdict,
  told: Told,
): Pick<Structure, 'sentence' | 'figures'> {
  return {
    sentence: [VERDICT_WORDS[verdict], ...addTo(verdict, told)].join(' '),
    figures: `${describeModularity(told)} ${describeCore(told)}`,
  };
}
