import type { RemovalRule } from '../../../server/contract/disruption.js';
import { i18n } from '../../i18n/i18n.js';
import { MEASURE_WORDS } from '../../words/measure-words.js';

/** How a rule of removal is called: by the measure that it follows, or by a name of its own. */
export function ruleWords(rule: RemovalRule): string {
  return rule === 'key-players' || rule === 'list'
    ? i18n.t(`disruption:rule_${rule}`)
    : MEASURE_WORDS[rule];
}
