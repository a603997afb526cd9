import { createBreath } from '../breathe.js';
import { currentValues } from '../contract/current-value.js';
import { readingStatement } from './cypher-files.js';
import type { Row, RunCypher } from './cypher-runner.js';
import type { LinkSums } from './graph-store.js';
import { decodeLinkStatements, kindOf, typesOf } from './link-codec.js';

/** Digits that an amount may have: sums of tenths are whole again. */
const AMOUNT_DIGITS = 15;

/** What names a bundle among those of one entity. */
export function bundleKey(kind: string, outgoing: boolean): string {
  return `${kind} ${outgoing}`;
}

type Writable = { -readonly [Part in keyof LinkSums]: LinkSums[Part] };

function sumsOf(sums: Map<string, Writable>, row: Row): Writable {
  const key = bundleKey(kindOf(row['type'] as string), row['outgoing'] === true);
  const known = sums.get(key);
  if (known) return known;
  const made: Writable = {};
  sums.set(key, made);
  return made;
}

/** What the links of an entity add up to, by kind and direction (`bundleKey`). */
export async function sumEntityLinks(read: RunCypher, key: string): Promise<Map<string, LinkSums>> {
  const breathe = createBreath();
  const [amounts, calls] = await Promise.all([
    read(readingStatement('sum-entity-amounts'), { key }),
    read(readingStatement('list-entity-links'), { key, types: typesOf(['calls']) }),
  ]);
  const sums = new Map<string, Writable>();
  for (const row of amounts) {
    const own = sumsOf(sums, row);
    const amount = Number((row['amount'] as number).toPrecision(AMOUNT_DIGITS));
    own.amounts = { ...own.amounts, [row['currency'] as string]: amount };
    own.amounted = (own.amounted ?? 0) + (row['links'] as number);
  }
  for (const row of calls) {
    await breathe();
    const { values } = currentValues(decodeLinkStatements(row['link'] as Row));
    const seconds = values['duration_seconds'];
    if (typeof seconds !== 'number') continue;
    const own = sumsOf(sums, row);
    own.durationSeconds = (own.durationSeconds ?? 0) + seconds;
    own.timed = (own.timed ?? 0) + 1;
  }
  return sums;
}
