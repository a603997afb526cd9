import { ENTITY_KINDS } from '../../../server/contract/entity.js';
import type { GraphFilter } from '../../../server/contract/graph-view.js';
import { LINK_KINDS } from '../../../server/contract/link.js';
import type { Picture } from '../../state/picture.js';
import { formatDay } from '../../words/format.js';
import { ENTITY_KIND_WORDS, LINK_KIND_WORDS } from '../../words/kind-words.js';

/** `all`, or those that are left out. */
function withoutWhich<K extends string>(
  admitted: readonly K[] | undefined,
  all: readonly K[],
  wordOf: (kind: K) => string,
): string {
  if (!admitted) return 'all';
  const out = all.filter((kind) => !admitted.includes(kind));
  if (out.length > admitted.length) return `only ${admitted.map(wordOf).join(', ') || 'none'}`;
  return out.length === 0 ? 'all' : `without ${out.map(wordOf).join(', ')}`;
}

function spanOf({ fromMs, untilMs }: GraphFilter): string {
  if (fromMs === undefined && untilMs === undefined) return 'all times';
  const from = fromMs === undefined ? 'the beginning' : formatDay(fromMs);
  return `${from} – ${untilMs === undefined ? 'the end' : formatDay(untilMs)}`;
}

/** `admiralty reliability A B C, credibility 1 2 3; without ungraded`. */
function gradesOf({ grades }: GraphFilter): string {
  if (!grades) return 'all';
  const schemes = Object.entries(grades.schemes).map(
    ([scheme, { reliability, credibility }]) =>
      `${scheme} reliability ${reliability.toSorted().join(' ') || 'none'}, ` +
      `credibility ${credibility.toSorted().join(' ') || 'none'}`,
  );
  return [...schemes, `${grades.ungraded ? 'with' : 'without'} ungraded`].join('; ');
}

function foldsOf({ folds }: Picture): string {
  const folded = folds.filter(({ isFolded }) => isFolded).map(({ title }) => title);
  return folded.length === 0 ? 'none' : folded.toSorted().join(', ');
}

/** What a picture looks like, in words, by what the words are about. */
function describeLook(picture: Picture): Record<string, string> {
  const { filter, colourBy, sizeBy, shared } = picture;
  return {
    'Kinds of entity': withoutWhich(
      filter.entityKinds,
      ENTITY_KINDS,
      (kind) => ENTITY_KIND_WORDS[kind].many,
    ),
    'Kinds of link': withoutWhich(
      filter.linkKinds,
      LINK_KINDS,
      (kind) => LINK_KIND_WORDS[kind].many,
    ),
    Time: spanOf(filter),
    Grades: gradesOf(filter),
    'Folded groups': foldsOf(picture),
    'Shared items': shared
      ? `${shared.kinds.join(', ')}, at most ${shared.most}`
      : 'drawn as they are',
    Colour: colourBy === 'kind' ? 'kind' : 'densely linked group',
    Size: sizeBy,
  };
}

export interface Change {
  readonly of: string;
  readonly before: string;
  readonly after: string;
}

/** In what two pictures differ besides who is on them and where. */
export function describeChanges(before: Picture, after: Picture): Change[] {
  const [one, other] = [describeLook(before), describeLook(after)];
  return Object.keys(one).flatMap((of) => {
    const [was, is] = [one[of] ?? '', other[of] ?? ''];
    return was === is ? [] : [{ of, before: was, after: is }];
  });
}
