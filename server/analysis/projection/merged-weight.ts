import type { Weight } from '../../contract/results.js';
import type { SnapshotLink } from '../../contract/snapshot.js';
import { localDay } from '../../contract/time.js';
import { roundSignificant } from '../round-significant.js';

/** Whether a record has anything to add to a weight; a record that has not joins nobody. */
export function contributes(record: SnapshotLink, weight: Weight): boolean {
  return (
    weight.by !== 'amount' || (record.amount !== undefined && record.currency === weight.currency)
  );
}

/**
 * The weight of the merged link of one pair.
 *
 * - `none`: 1. `count`: records. `given`: sum of the file's weights, absent = 1.
 * - `days`: distinct local days; the records without a usable day count together as one.
 * - `amount`: sum in the one currency asked for; amounts in others are never added.
 *
 * Sums are rounded to the 15 significant digits that an amount may have, so that 0.1 and 0.2 make
 * 0.3.
 *
 * @param records of the pair, in a stable order; each contributes (see `contributes`).
 * @throws {Error} naming the link, for a weight or an amount that is no number, or below zero: no import
 * lets one in.
 */
export function mergedWeight(records: readonly SnapshotLink[], weight: Weight): number {
  switch (weight.by) {
    case 'none':
      return 1;
    case 'count':
      return records.length;
    case 'days':
      return new Set(records.map(dayOf)).size;
    case 'amount':
      return sum(records.map((record) => requireSound(record, 'amount', record.amount ?? 0)));
    case 'given':
      return sum(records.map((record) => requireSound(record, 'weight', record.weight ?? 1)));
  }
}

function requireSound({ kind, id }: SnapshotLink, what: string, value: number): number {
  if (value >= 0 && value < Infinity) return value;
  throw new Error(
    `The ${kind} link "${id}" has the ${what} ${value}: a network is made of numbers not below zero.`,
  );
}

/** The local day of a record, null where it names no single day. */
export function dayOf(record: SnapshotLink): number | null {
  return record.time === undefined ? null : localDay(record.time);
}

function sum(values: readonly number[]): number {
  return roundSignificant(
    values.reduce((total, value) => total + value, 0),
    15,
  );
}
