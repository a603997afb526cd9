import type { GroupDescription } from '../contract/group-view.js';
import { formatTable, printable, wrapText } from './print.js';

const NONE = '–';

/** Roles or countries named of each group. */
const NAMED = 3;

function share(value: number | undefined): string {
  if (value === undefined) return NONE;
  return `${(100 * value).toLocaleString('en-US', { maximumSignificantDigits: 2 })} %`;
}

function counted(entries: readonly (readonly [string, number])[] | undefined): string {
  if (!entries || entries.length === 0) return NONE;
  return entries
    .slice(0, NAMED)
    .map(([word, members]) => `${word} ${members}`)
    .join(', ');
}

/** How groups hang together and what their records say: a table, a row a group. */
export function tabulateGroups(groups: readonly GroupDescription[]): string[] {
  if (groups.length === 0) return [];
  const rows = groups.map(
    ({ group, size, protectedMembers, cohesion, tiedTo, ties, roles, countries }) => [
      ...[String(group), size, protectedMembers],
      share(cohesion?.insideShare),
      share(cohesion?.density),
      cohesion?.conductance ?? NONE,
      tiedTo === undefined ? NONE : String(tiedTo),
      ties[0] ? `${ties[0].group} (${ties[0].links})` : NONE,
      counted(roles?.map(({ role, members }) => [role, members])),
      counted(countries?.map(({ country, members }) => [country, members])),
    ],
  );
  const header = [
    ...['group', 'size', 'protected', 'inside', 'linked', 'conductance', 'tied to', 'most'],
    ...['roles', 'countries'],
  ];
  return [
    'How the groups hang together (inside: part of their links that stay inside; linked: of the pairs ' +
      'of members; most: group with most links to it)\n' +
      formatTable(header, rows),
  ];
}

/** Groups as paragraphs. */
export function tellGroups(groups: readonly GroupDescription[], width: number): string {
  return groups.map(({ words }) => wrapText(printable(words), width)).join('\n\n');
}
