import { CATALOGUE } from '../../../server/analysis/catalogue.js';
import { REMOVAL_MEASURES, type RemovalRule } from '../../../server/contract/disruption.js';

/** How each rule of removal is called. */
export const RULE_WORDS = {
  ...(Object.fromEntries(
    REMOVAL_MEASURES.map((measure) => [measure, CATALOGUE[measure].title]),
  ) as Record<(typeof REMOVAL_MEASURES)[number], string>),
  'key-players': 'Key players',
  list: 'Hand-picked',
} as const satisfies Readonly<Record<RemovalRule, string>>;
