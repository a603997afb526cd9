import { makeId, requireValue } from './lists.js';
import { isDirected, type LinkDraft } from './links.js';
import type { Table } from './model.js';
import { cite, PROVENANCE_COLUMNS } from './provenance.js';
import { createRandom, type Random } from './random.js';
import type { Tie } from './ties.js';

type Link = LinkDraft & { readonly id: string; readonly derivedFrom?: string };

export interface LinkTables {
  readonly tables: readonly Table[];
  readonly rumours: readonly string[];
  /** Links that say again what another says, without a source of their own. */
  readonly repeats: readonly { readonly id: string; readonly repeats: string }[];
  readonly namingVictims: readonly { readonly id: string; readonly victims: readonly string[] }[];
}

const REPEAT_COUNT = 12;
const PARTNER_COUNT = 46;

/** A second informant who only passes on what the first one told. */
function repeatLinks(links: readonly Link[], random: Random): Link[] {
  const told = links.filter((link) => link.origin === 'informant-01');
  return random.sample(told, REPEAT_COUNT).map(({ id, source, target, kind }, index): Link => ({
    id: makeId('L', links.length + index + 1, 3),
    source,
    target,
    kind,
    origin: 'informant-02',
    derivedFrom: id,
  }));
}

const LINK_COLUMNS = [
  'id',
  'source',
  'target',
  'kind',
  'weight',
  'directed',
  'start',
  'end',
  'role',
  ...PROVENANCE_COLUMNS,
  'derived_from',
  'notes',
] as const;

function tabulateOwn(links: readonly Link[], random: Random): Table<(typeof LINK_COLUMNS)[number]> {
  return {
    file: 'links.csv',
    columns: LINK_COLUMNS,
    rows: links.map((link, index) => ({
      id: link.id,
      source: link.source,
      target: link.target,
      kind: link.kind,
      weight: link.weight,
      directed: isDirected(link.kind),
      start: link.start,
      end: link.end,
      role: link.role,
      ...cite(link.origin, Math.floor(index / 8) + 1, random),
      derived_from: link.derivedFrom,
      notes: link.notes,
    })),
  };
}

const PARTNER_COLUMNS = [
  'id',
  'source',
  'target',
  'kind',
  ...PROVENANCE_COLUMNS,
  'grade_scheme',
] as const;

/** A partner agency that grades in 3x5x2: partly the same relations, seen by itself. */
function tabulatePartner(
  ties: readonly Tie[],
  random: Random,
): Table<(typeof PARTNER_COLUMNS)[number]> {
  const liaisons = ['partner-liaison-01', 'partner-liaison-02', 'partner-liaison-03'];
  const known = ties.filter(({ sort }) => ['cell', 'broker', 'private'].includes(sort));
  const rows = random.sample(known, PARTNER_COUNT).map(({ a, b }, index) => ({
    id: makeId('XL', index + 1, 2),
    source: a.id,
    target: b.id,
    kind: random.pick(['associate', 'knows', 'meets']),
    ...cite(random.pick(liaisons), index + 1, random),
    grade_scheme: '3x5x2',
  }));
  return { file: 'partner-links.csv', columns: PARTNER_COLUMNS, rows };
}

/** Gives the links their ids and writes both files. */
export function tabulateLinks(drafts: readonly LinkDraft[], ties: readonly Tie[]): LinkTables {
  const random = createRandom('link rows');
  const first = drafts.map((draft, index): Link => ({ ...draft, id: makeId('L', index + 1, 3) }));
  const repeated = repeatLinks(first, random);
  const links = [...first, ...repeated];
  return {
    tables: [tabulateOwn(links, random), tabulatePartner(ties, random)],
    rumours: links.filter((link) => link.isRumour).map(({ id }) => id),
    repeats: repeated.map(({ id, derivedFrom }) => {
      return { id, repeats: requireValue(derivedFrom, `what ${id} repeats`) };
    }),
    namingVictims: links.flatMap(({ id, names }) => (names ? [{ id, victims: names }] : [])),
  };
}
