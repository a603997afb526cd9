import { ENTITY_KINDS } from '../../../server/contract/entity.js';
import type { GraphFilter } from '../../../server/contract/graph-view.js';
import { LINK_KINDS } from '../../../server/contract/link.js';
import { i18n } from '../../i18n/i18n.js';
import type { Picture } from '../../state/picture.js';
import { formatDay } from '../../words/format.js';
import { ENTITY_KIND_WORDS, LINK_KIND_WORDS } from '../../words/kind-words.js';
import { sizeWords } from '../../words/size-words.js';

/** `all`, or those that are left out. */
function withoutWhich<K extends string>(
  admitted: readonly K[] | undefined,
  all: readonly K[],
  wordOf: (kind: K) => string,
): string {
  const everyKind = i18n.t('charts:everyKind');
  if (!admitted) return everyKind;
  const out = all.filter((kind) => !admitted.includes(kind));
  if (out.length > admitted.length) {
    const kinds = admitted.map(wordOf).join(', ') || i18n.t('charts:noKind');
    return i18n.t('charts:onlyKinds', { kinds });
  }
  return out.length === 0
    ? everyKind
    : i18n.t('charts:withoutKinds', { kinds: out.map(wordOf).join(', ') });
}

function spanOf({ fromMs, untilMs }: GraphFilter): string {
  if (fromMs === undefined && untilMs === undefined) {
    return i18n.t('charts:allTimes');
  }
  const from = fromMs === undefined ? i18n.t('charts:theBeginning') : formatDay(fromMs);
  return `${from} – ${untilMs === undefined ? i18n.t('charts:theEnd') : formatDay(untilMs)}`;
}

/** `admiralty reliability A B C, credibility 1 2 3; without ungraded`. */
function gradesOf({ grades }: GraphFilter): string {
  if (!grades) return i18n.t('charts:everyKind');
  const codesOf = (codes: readonly string[]) =>
    codes.toSorted().join(' ') || i18n.t('charts:noKind');
  const schemes = Object.entries(grades.schemes).map(([scheme, { reliability, credibility }]) =>
    i18n.t('charts:gradesOf', {
      scheme,
      reliability: codesOf(reliability),
      credibility: codesOf(credibility),
    }),
  );
  const ungraded = i18n.t(grades.ungraded ? 'charts:withUngraded' : 'charts:withoutUngraded');
  return [...schemes, ungraded].join('; ');
}

function foldsOf({ folds }: Picture): string {
  const folded = folds.filter(({ isFolded }) => isFolded).map(({ title }) => title);
  return folded.length === 0 ? i18n.t('charts:noKind') : folded.toSorted().join(', ');
}

/** What a picture looks like, in words, by what the words are about. */
function describeLook(picture: Picture): Record<string, string> {
  const { filter, colourBy, sizeBy, shared } = picture;
  return {
    [i18n.t('charts:lookEntityKinds')]: withoutWhich(
      filter.entityKinds,
      ENTITY_KINDS,
      (kind) => ENTITY_KIND_WORDS[kind].many,
    ),
    [i18n.t('charts:lookLinkKinds')]: withoutWhich(
      filter.linkKinds,
      LINK_KINDS,
      (kind) => LINK_KIND_WORDS[kind].many,
    ),
    [i18n.t('charts:lookTime')]: spanOf(filter),
    [i18n.t('charts:lookGrades')]: gradesOf(filter),
    [i18n.t('charts:lookFolds')]: foldsOf(picture),
    [i18n.t('charts:lookShared')]: shared
      ? i18n.t('charts:sharedAtMost', {
          kinds: shared.kinds.map((kind) => ENTITY_KIND_WORDS[kind].one).join(', '),
          most: shared.most,
        })
      : i18n.t('charts:sharedAsTheyAre'),
    [i18n.t('charts:lookColour')]: i18n.t(`charts:colour_${colourBy}`),
    [i18n.t('charts:lookSize')]: sizeWords(sizeBy),
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
