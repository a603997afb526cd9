import { ENTITY_KINDS } from '../../../contract/entity.js';
import { GRADE_SCHEMES } from '../../../contract/grade.js';
import { LINK_KINDS } from '../../../contract/link.js';
import { SOURCE_KINDS } from '../../../contract/source.js';

/** `holds_account` as `holds account`. */
function spelled<K extends string>(kinds: readonly K[]): Record<K, string> {
  return Object.fromEntries(kinds.map((kind) => [kind, kind.replaceAll('_', ' ')])) as Record<
    K,
    string
  >;
}

/** Sentences of a sheet. `{name}` is filled in; of counts there are `_one` and `_other`. */
const SENTENCES = {
  case: 'Case',
  drawnBy: '{caseName} · drawn by {author} · {date}',
  drawn: 'Drawn',
  filter: 'Filter',
  notes: 'Notes',
  notesAre: 'Notes: {notes}',
  seeLastPage: '… see the last page',
  foot: 'drawing {id} · page {page} of {pages}',
  subject: '{caseName}, drawing {id}',

  drawnOf: '{drawn} of {total} drawn',
  entity_one: '{count} entity',
  entity_other: '{count} entities',
  link_one: '{count} link',
  link_other: '{count} links',
  admits: 'the filter admits {admitted}',
  foldsStand_one: '{count} shape stands for several',
  foldsStand_other: '{count} shapes stand for several',
  linesStand_one: '{count} line stands for {links}',
  linesStand_other: '{count} lines stand for {links}',
  undrawn_one: '{count} link between them not drawn',
  undrawn_other: '{count} links between them not drawn',

  everything: 'none: all kinds, times and grades',
  entityKinds: 'kinds of entity: {kinds}',
  linkKinds: 'kinds of link: {kinds}',
  noKind: 'none',
  beginning: 'the beginning',
  end: 'the end',
  time: 'time: {from} to {until} (UTC, both inclusive)',
  gradesUngraded: 'grades ({grades}; records without a grade admitted)',
  gradesGraded: 'grades ({grades}; records without a grade left out)',
  allGrades: 'all grades',
  schemeNone: '{scheme}: none admitted',
  schemeWithout: '{scheme}: without {codes}',

  legendSupported: 'supported: the grade of some record supports it ({count})',
  legendUnconfirmed: 'unconfirmed: no grade supports it ({count})',
  legendDoubtful: 'doubtful: all its grades are doubtful ({count})',
  legendProtected: 'shield: protected, under a pseudonym ({count})',
  legendFolds: 'double outline: several entities in one shape, their number in it ({count})',
  arrow: 'arrow: direction in the records',
  width: 'width: number of links, 1 to {links}',
  pathLines: 'dark lines: the path that was shown',
  shapesOf_one: '{title} ({count} shape)',
  shapesOf_other: '{title} ({count} shapes)',
  colourIsGroup: 'colour: densely linked group; grey: a smaller one, or none',
  letterIsGroup: 'letter beside a number: densely linked group; no letter: a smaller one, or none',
  colourIsKind: 'colour: kind',
  size: 'size: {size}',
  numberIsEntity: 'number: entity in the schedule',
  numberIsEntityOrLine: 'number: entity in the schedule; L and number: line',
  crossedOut: 'crossed out: removed in a what-if',
  placesSayNothing: 'places and distances say nothing by themselves',

  unnumbered_one: '{count} line without room for a number, known by its ends',
  unnumbered_other: '{count} lines without room for a number, known by their ends',
  unnamed_one: '{count} name without room',
  unnamed_other: '{count} names without room',
  seeSchedule: '{what}; see the schedule',
  noFont_one: '{count} character is in no font at hand and drawn as {sign}',
  noFont_other: '{count} characters are in no font at hand and drawn as {sign}',

  scheduleOfEntities: 'Schedule of entities',
  entitiesAre:
    'By their numbers on the drawing. Records: S and number of the source (listed at the end), grade, rows of that file. {grades}',
  noGrades: 'No record carries a grade.',
  gradesAre: 'Grades: {scheme}.',
  gradesOfSchemes: 'Grades with their scheme: {schemes}; they are not converted into one another.',
  number: 'No.',
  name: 'Name',
  kind: 'Kind',
  group: 'Group',
  lines: 'Lines',
  records: 'Records: source, grade, rows',
  inOneShape: '{count} in one shape',
  kindProtected: '{kind}, protected',
  byLinksAlone: 'named by links alone',
  scheduleOfLines: 'Schedule of lines',
  linesAre:
    'By the numbers of their ends. A line stands for all admitted links between two shapes: kind, how many, direction, sums. Days are UTC.',
  between: 'Between',
  links: 'Links',
  timeColumn: 'Time',
  standing: 'Standing',
  standing_supported: 'supported',
  standing_unconfirmed: 'unconfirmed',
  standing_doubtful: 'doubtful',
  fromTo: '{what} from {from} to {to}',
  undated: 'undated',
  period: '{from} to {until}',
  sources: 'Sources',
  sourcesAre:
    'The files that the elements cite; a file is the one meant if its SHA-256 is the one printed here.',
  file: 'File',
  sha: 'SHA-256',
  noGrade: 'no grade',
  row: 'row {rows}',
  rows: 'rows {rows}',
  moreRows: '{rows} and {rest} more',
} as const;

/** The words of a sheet in one language. */
export const ENGLISH = {
  locale: 'en-GB',
  sentences: SENTENCES,
  entityKinds: spelled(ENTITY_KINDS),
  linkKinds: spelled(LINK_KINDS),
  sourceKinds: spelled(SOURCE_KINDS),
  schemes: Object.fromEntries(
    Object.entries(GRADE_SCHEMES).map(([id, { title }]) => [id, title]),
  ) as Record<keyof typeof GRADE_SCHEMES, string>,
};

export type SentenceKey = keyof typeof SENTENCES;

/** What every language of the sheets has. */
export type SheetLanguageWords = Omit<typeof ENGLISH, 'sentences'> & {
  readonly sentences: Readonly<Record<SentenceKey, string>>;
};
