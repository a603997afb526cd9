import type { EntityKind } from '../../contract/entity.js';
import { MOST_SHARING } from '../../contract/results.js';
import type { Snapshot, SnapshotLink } from '../../contract/snapshot.js';
import { compareText } from '../compare-text.js';
import { admitsLink } from './admit-links.js';
import { countPhrase } from './count-phrase.js';
import type { HeldLink, Multigraph } from './multigraph.js';
import type { NetworkParameters } from './network-parameters.js';

/**
 * What people may share. A touchpoint is none: all who cross a border post have nothing in common
 * but the border.
 */
const ITEM_KINDS: ReadonlySet<EntityKind> = new Set([
  'phone',
  'account',
  'company',
  'place',
  'vehicle',
  'document',
  'event',
]);

/** The two modes: who may share, and what may be shared. */
export interface SharingModes {
  readonly sharers: ReadonlySet<EntityKind>;
  readonly items: ReadonlySet<EntityKind>;
}

const PEOPLE_AND_ITEMS: SharingModes = { sharers: new Set(['person']), items: ITEM_KINDS };

/** People, or whoever the modes name, at each item over admitted links, each once. */
export function findSharers(
  { entities, links }: Snapshot,
  parameters: Pick<NetworkParameters, 'linkKinds' | 'window'>,
  { sharers: who, items }: SharingModes = PEOPLE_AND_ITEMS,
): Map<string, Set<string>> {
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  const isAmong = (among: ReadonlySet<EntityKind>, id: string): boolean => {
    const kind = kinds.get(id);
    return kind !== undefined && among.has(kind);
  };
  const sharers = new Map<string, Set<string>>();
  for (const link of links) {
    if (!admitsLink(link, parameters)) continue;
    const { source, target } = link;
    const [person, item] = isAmong(items, target) ? [source, target] : [target, source];
    if (!isAmong(who, person) || !isAmong(items, item)) continue;
    const known = sharers.get(item);
    if (known) known.add(person);
    else sharers.set(item, new Set([person]));
  }
  return sharers;
}

/** One record per item: it stands for what joins its people, and weighs by how many they are. */
function toRecord(item: string, people: number): SnapshotLink {
  const ends = { source: item, target: item };
  return { id: item, kind: 'other', ...ends, directed: false, weight: 1 / (people - 1) };
}

/** Links of those who are at the same item, the items that join somebody, and those that are too common. */
export function joinSharers(
  sharers: ReadonlyMap<string, ReadonlySet<string>>,
  mostSharing: number,
): { readonly links: HeldLink[]; readonly joining: number; readonly hubs: number } {
  const links: HeldLink[] = [];
  let joining = 0;
  let hubs = 0;
  for (const [item, people] of sharers) {
    if (people.size < 2) continue;
    if (people.size > mostSharing) {
      hubs += 1;
      continue;
    }
    joining += 1;
    const record = toRecord(item, people.size);
    const sorted = [...people].sort(compareText);
    for (const [at, source] of sorted.entries()) {
      for (const target of sorted.slice(at + 1)) links.push({ record, source, target });
    }
  }
  return { links, joining, hubs };
}

/**
 * People joined through what they share: the same phone, account, company, place, vehicle, document
 * or event, over admitted links of any kind, at whatever time within the window. The item's id is that
 * of the record that joins them. By `count` the weight of a pair is how many items it shares; by
 * `given` each item that k people share adds 1/(k − 1) (Newman 2001, 10.1103/PhysRevE.64.016132), so
 * that what few share counts for more. An item that more than `mostSharing` people share joins
 * nobody: the switchboard of a hotel says nothing of its guests.
 */
export function projectShared(snapshot: Snapshot, parameters: NetworkParameters): Multigraph {
  const { mostSharing = MOST_SHARING } = parameters;
  const { links, joining, hubs } = joinSharers(findSharers(snapshot, parameters), mostSharing);
  const notes = [
    `People are joined by ${countPhrase(joining, 'item')} that they share, at whatever time within the ` +
      'window; who shares nothing stands alone.',
  ];
  if (hubs > 0) {
    notes.push(
      `${countPhrase(hubs, 'item')} that more than ${mostSharing.toString()} people share left out.`,
    );
  }
  const entities = snapshot.entities.filter(({ kind }) => kind === 'person');
  return { entities, links, notes };
}
