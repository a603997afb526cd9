import type { StageNode } from '../../stage/stage-model.js';
import { foldSpot, standIns } from '../../state/folds.js';
import type { FoldedGroup } from '../../state/fold-view.js';
import type { NodeLook } from '../../state/node-look.js';
import type { Picture } from '../../state/picture.js';
import { hueColour } from '../../theme/hue-colours.js';
import { formatCount } from '../../words/format.js';

/** Radius in pixels of a group of two, and what each doubling adds. */
const LEAST_RADIUS = 13;
const EACH_DOUBLING = 1.5;
const MOST_RADIUS = 24;

/** A group whose members do not look alike. */
const MIXED = '#5b6a7e';

/** The colour of its members where they share one: that of their group, or of their kind. */
function colourOf({ members }: FoldedGroup, looks: ReadonlyMap<string, NodeLook>): string {
  const hues = new Set(
    members.flatMap(({ id }) => {
      const look = looks.get(id);
      // Touchpoints look the same in every colouring: they say nothing of the group.
      return look && !(look.hue.by === 'kind' && look.hue.kind === 'touchpoint')
        ? [hueColour(look.hue)]
        : [];
    }),
  );
  const [only] = hues;
  return hues.size === 1 && only ? only : MIXED;
}

/** The folded groups as nodes, each where its members stand. */
export function foldNodes(
  picture: Picture,
  groups: readonly FoldedGroup[],
  looks: ReadonlyMap<string, NodeLook>,
): StageNode[] {
  const inFold = standIns(picture);
  return groups.flatMap((group) => {
    const { fold, members, kinds } = group;
    const spot = foldSpot(picture.spots, fold, inFold);
    if (!spot) return [];
    const radius = LEAST_RADIUS + EACH_DOUBLING * Math.log2(Math.max(1, members.length));
    return [
      {
        ...{ id: fold.id, kind: kinds[0]?.kind ?? 'person', isProtected: false },
        ...{ x: spot.x, y: spot.y, pinned: false, hull: null },
        name: `${fold.title} · ${formatCount(members.length)}`,
        colour: colourOf(group, looks),
        radius: Math.min(MOST_RADIUS, radius),
        stands: members.length,
      },
    ];
  });
}
