import { i18n } from '../../i18n/i18n.js';
import type { Drawn } from '../../state/drawn.js';
import { countWords } from '../../words/count-words.js';

/** What stands for others on the graph: `3 folded groups stand for 41 entities`; empty for nothing. */
export function describeDrawn({ groups, shared }: Drawn): string {
  const parts: string[] = [];
  if (groups.length > 0) {
    const members = groups.reduce((sum, group) => sum + group.members.length, 0);
    const entities = countWords('entity', members);
    parts.push(i18n.t('graph:standFor', { count: groups.length, entities }));
  }
  if (shared) {
    const lines = countWords('line', shared.lines);
    parts.push(i18n.t('graph:sharedAs', { count: shared.joining, lines }));
  }
  return parts.join(' · ');
}
