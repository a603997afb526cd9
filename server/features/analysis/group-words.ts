import type { EntityKind } from '../../contract/entity.js';
import type { GroupDescription } from '../../contract/group-view.js';

const KIND_WORDS: Readonly<Record<EntityKind, readonly [one: string, many: string]>> = {
  person: ['person', 'people'],
  company: ['company', 'companies'],
  phone: ['phone', 'phones'],
  account: ['account', 'accounts'],
  touchpoint: ['touchpoint', 'touchpoints'],
  place: ['place', 'places'],
  vehicle: ['vehicle', 'vehicles'],
  document: ['document', 'documents'],
  event: ['event', 'events'],
};

const NAMES_TOLD = 3;

export function countWords(count: number, [one, many]: readonly [string, string]): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

function list(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

function percent(share: number): string {
  return `${(100 * share).toLocaleString('en-US', { maximumSignificantDigits: 2 })} %`;
}

function namesOf(labels: readonly { readonly name: string }[]): string {
  return list(labels.slice(0, NAMES_TOLD).map(({ name }) => name));
}

type Facts = Omit<GroupDescription, 'words'>;

function describeMembers({ group, size, kinds, protectedMembers }: Facts): string[] {
  const listed = kinds.map(({ kind, members }) => countWords(members, KIND_WORDS[kind]));
  const hidden =
    protectedMembers === 0
      ? []
      : [`${countWords(protectedMembers, ['is', 'are'])} protected and described no further.`];
  const members = countWords(size, ['member', 'members']);
  return [`Group ${group}: ${members}, densely linked in the records: ${list(listed)}.`, ...hidden];
}

function describeAttributes({ roles, countries }: Facts): string[] {
  if (!roles || !countries) return ['Too large for its roles and countries to be counted.'];
  const told = [
    ...(roles.length === 0
      ? []
      : [`Recorded roles: ${roles.map(({ role, members }) => `${role} ${members}`).join(', ')}.`]),
    ...(countries.length === 0
      ? []
      : [
          `Countries: ${countries.map(({ country, members }) => `${country} ${members}`).join(', ')}.`,
        ]),
  ];
  return told.length === 0 ? ['No roles or countries are recorded.'] : told;
}

function describeCohesion({ cohesion }: Facts): string[] {
  if (cohesion?.insideShare === undefined) return [];
  const { insideShare, density, outsideDensity, conductance } = cohesion;
  const parts = [
    `Of its members’ links ${percent(insideShare)} stay inside`,
    ...(density === undefined ? [] : [`${percent(density)} of the pairs of members are linked`]),
  ];
  const beside =
    outsideDensity === undefined ? '' : `, against ${percent(outsideDensity)} with those outside`;
  const cut =
    conductance === undefined
      ? ''
      : ` (conductance ${conductance.toLocaleString('en-US', { maximumSignificantDigits: 2 })})`;
  return [`${parts.join('; ')}${beside}${cut}.`];
}

function describeTies({ ties, tiedTo = 0 }: Facts): string[] {
  const [first] = ties;
  if (!first) return tiedTo === 0 ? ['No link leads out of it.'] : [];
  const through = first.through.length === 0 ? '' : `, through ${namesOf(first.through)}`;
  const others =
    tiedTo > 1 ? ` It has links with ${countWords(tiedTo - 1, ['other', 'others'])} too.` : '';
  const links = countWords(first.links, ['link', 'links']);
  return [
    `Most of what ties it to others leads to group ${first.group}: ${links}${through}.${others}`,
  ];
}

/** A group as one paragraph, from facts that are masked already: of links in records, never of conduct. */
export function describeInWords(facts: Facts): string {
  const { top, stability } = facts;
  return [
    ...describeMembers(facts),
    ...describeAttributes(facts),
    ...describeCohesion(facts),
    ...(top.length === 0 ? [] : [`Most between others in the records: ${namesOf(top)}.`]),
    ...describeTies(facts),
    ...(stability === undefined
      ? []
      : [`Under other seeds its members share ${percent(stability)} of their group on average.`]),
    'This describes links in the recorded data; it says nothing of what anybody did or knew.',
  ].join(' ');
}
