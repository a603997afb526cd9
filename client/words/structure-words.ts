import { hasCore, LEVEL } from '../../server/analysis/community/judge-structure.js';
import type { AgainstChance, Structure } from '../../server/contract/communities.js';
import { currentLocale, i18n } from '../i18n/i18n.js';

function figure(value: number): string {
  return value.toLocaleString(currentLocale(), { maximumFractionDigits: 3 });
}

function chance(p: number): string {
  return p.toLocaleString(currentLocale(), { maximumSignificantDigits: 2 });
}

function beside({ mean, low, high, z, p }: AgainstChance, draws: number, which: string): string {
  const distance = z === undefined ? '' : i18n.t('groups:distance', { z: figure(z) });
  return i18n.t('groups:beside', {
    ...{ draws: figure(draws), which, distance, p: chance(p) },
    ...{ mean: figure(mean), low: figure(low), high: figure(high) },
  });
}

function describeModularity({ modularity, reason, draws, form }: Structure): string {
  const observed = figure(modularity.observed);
  const { rewired } = modularity;
  if (!rewired) {
    const why = reason === undefined ? '' : i18n.t('groups:cannotRewire');
    return `${i18n.t('groups:modularityIs', { observed })} ${why}`.trim();
  }
  const chances = beside(rewired, draws, i18n.t(`groups:rewired_${form}`));
  return i18n.t('groups:modularityBeside', { observed, chances });
}

function describeCore({ corePeriphery, draws }: Structure): string {
  if (!corePeriphery) return i18n.t('groups:noCore');
  const { fit, coreSize, rewired, anywhere } = corePeriphery;
  const parts = [
    i18n.t('groups:coreFit', { fit: figure(fit), size: figure(coreSize) }),
    ...(anywhere ? [beside(anywhere, draws, i18n.t('groups:laidAnywhere'))] : []),
    ...(rewired ? [beside(rewired, draws, i18n.t('groups:rewiredOnes'))] : []),
  ];
  return `${parts.join('; ')}.`;
}

/**
 * Whether there are groups, in a sentence, and the figures that it rests on: what the server says in
 * English, by the verdict and the figures.
 */
export function describeStructure(structure: Structure): Pick<Structure, 'sentence' | 'figures'> {
  const { verdict, corePeriphery } = structure;
  const isCored = hasCore(structure);
  const byNumbers = (corePeriphery?.rewired?.p ?? 0) > LEVEL;
  const sentences = [
    i18n.t(`groups:verdict_${verdict}`),
    ...(isCored && verdict === 'grouped' ? [i18n.t('groups:coreToo')] : []),
    ...(isCored && byNumbers ? [i18n.t('groups:coreByNumbers')] : []),
  ];
  return {
    sentence: sentences.join(' '),
    figures: `${describeModularity(structure)} ${describeCore(structure)}`,
  };
}
