import type { Drawn } from '../../state/drawn.js';
import { countOf } from '../../words/format.js';

/** What stands for others on the graph: `3 folded groups stand for 41 entities`; empty for nothing. */
export function describeDrawn({ groups, shared }: Drawn): string {
  const parts: string[] = [];
  if (groups.length > 0) {
    const members = groups.reduce((sum, group) => sum + group.members.length, 0);
    const verb = groups.length === 1 ? 'stands' : 'stand';
    parts.push(
      `${countOf(groups.length, 'folded group', 'folded groups')} ${verb} for ${countOf(members, 'entity', 'entities')}`,
    );
  }
  if (shared) {
    const items = countOf(shared.joining, 'shared item', 'shared items');
    parts.push(`${items} as ${countOf(shared.lines, 'line', 'lines')}`);
  }
  return parts.join(' · ');
}
