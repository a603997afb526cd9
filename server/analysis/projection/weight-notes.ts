import type { Weight } from '../../contract/results.js';
import type { SnapshotLink } from '../../contract/snapshot.js';
import { compareText } from '../compare-text.js';
import { countPhrase, joinPhrases } from './count-phrase.js';
import { dayOf } from './merged-weight.js';

/** What a weight could not read from the records, a sentence each; none where it read all. */
export function describeWeight(records: Iterable<SnapshotLink>, weight: Weight): string[] {
  switch (weight.by) {
    case 'none':
    case 'count':
      return [];
    case 'days': {
      const undated = count(records, (record) => dayOf(record) === null);
      if (undated === 0) return [];
      const verb = undated === 1 ? 'names' : 'name';
      return [
        `${countPhrase(undated, 'link')} ${verb} no single day: between two entities such links ` +
          'count together as one day.',
      ];
    }
    case 'given': {
      const unweighted = count(records, (record) => record.weight === undefined);
      if (unweighted === 0) return [];
      return [`${countPhrase(unweighted, 'link')} without a weight in the file counted as 1.`];
    }
    case 'amount':
      return describeOtherCurrencies(records, weight.currency);
  }
}

function describeOtherCurrencies(records: Iterable<SnapshotLink>, currency: string): string[] {
  const others = new Map<string, number>();
  let withoutAmount = 0;
  for (const record of records) {
    if (record.amount === undefined) withoutAmount++;
    else if (record.currency !== currency) {
      const name = record.currency ?? 'no currency';
      others.set(name, (others.get(name) ?? 0) + 1);
    }
  }
  const phrases = [...others]
    .sort(([left], [right]) => compareText(left, right))
    .map(([name, links]) => `${countPhrase(links, 'link')} in ${name}`);
  if (withoutAmount > 0) phrases.push(`${countPhrase(withoutAmount, 'link')} without an amount`);
  if (phrases.length === 0) return [];
  return [`Only amounts in ${currency} were added: ${joinPhrases(phrases)} left out.`];
}

function count(
  records: Iterable<SnapshotLink>,
  matches: (record: SnapshotLink) => boolean,
): number {
  let matching = 0;
  for (const record of records) if (matches(record)) matching++;
  return matching;
}
