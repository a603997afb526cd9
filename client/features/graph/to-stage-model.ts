import type { LayoutKind } from '../../../server/contract/chart.js';
import type { AnalysisResult } from '../../../server/contract/results.js';
import type { StageHull, StageModel, StageNode, StageTie } from '../../stage/stage-model.js';
import type { FoldedView } from '../../state/fold-view.js';
import type { Tie } from '../../state/merge-bundles.js';
import { COLOURED_GROUPS, type NodeLook } from '../../state/node-look.js';
import type { Picture } from '../../state/picture.js';
import { groupColour, hueColour } from '../../theme/hue-colours.js';
import { describeTie } from '../../words/describe-tie.js';
import { foldNodes } from './fold-nodes.js';

/** Drawn members below which a group gets no outline. */
const MIN_HULL = 8;

/** Layouts in which the members of a group stand together; in others an outline would hold everybody. */
const GROUPED: ReadonlySet<LayoutKind> = new Set(['links', 'groups']);

/** Name of a group beside its outline, with how many of its members are drawn. */
type HullTitle = (group: number, drawn: number, size: number) => string;

function hullsOf(
  result: AnalysisResult | null,
  looks: readonly NodeLook[],
  titleOf: HullTitle,
): StageHull[] {
  const drawn = new Map<number, number>();
  for (const { group } of looks) {
    if (group !== null) drawn.set(group, (drawn.get(group) ?? 0) + 1);
  }
  return (result?.communities.items ?? [])
    .filter(({ id }) => id <= COLOURED_GROUPS && (drawn.get(id) ?? 0) >= MIN_HULL)
    .map(({ id, size }) => ({
      group: id,
      title: titleOf(id, drawn.get(id) ?? 0, size),
      colour: groupColour(id),
    }));
}

/** The number of the group: colour alone does not say it. */
function markOf({ hue }: NodeLook): Pick<StageNode, 'mark'> {
  return hue.by === 'group' ? { mark: { text: String(hue.group), colour: hueColour(hue) } } : {};
}

const stageTies = new WeakMap<readonly Tie[], readonly StageTie[]>();

/** The same lines for the same ties, since the stage passes over what it has drawn. */
function toStageTies(ties: readonly Tie[]): readonly StageTie[] {
  let known = stageTies.get(ties);
  if (!known) {
    known = ties.map((tie) => {
      const { key, a, b, links, confirmation, forward, backward } = tie;
      return {
        ...{ key, a, b, links, confirmation, forward, backward },
        // Few of them are ever read.
        get label() {
          return describeTie(tie);
        },
      };
    });
    stageTies.set(ties, known);
  }
  return known;
}

/** What the stage draws: what the server knows of the entities, where the picture puts them. */
export function toStageModel(
  picture: Picture,
  { nodes, ties, groups }: FoldedView,
  looks: ReadonlyMap<string, NodeLook>,
  result: AnalysisResult | null,
  titleOf: HullTitle,
): StageModel {
  const byGroup = picture.colourBy === 'community';
  const { kind: arrangedBy, guides = [] } = picture.arrangement ?? {};
  const standTogether = arrangedBy === undefined || GROUPED.has(arrangedBy);
  const standing = nodes.flatMap(({ id }) => looks.get(id) ?? []);
  const hulls = byGroup && standTogether ? hullsOf(result, standing, titleOf) : [];
  const outlined = new Set(hulls.map(({ group }) => group));
  return {
    hulls,
    guides,
    nodes: [
      ...nodes.flatMap(({ id, name, kind, isProtected }) => {
        const spot = picture.spots.get(id);
        const look = looks.get(id);
        if (!spot || !look) return [];
        return [
          {
            ...{ id, name, kind, isProtected, x: spot.x, y: spot.y },
            pinned: spot.pinned ?? false,
            colour: hueColour(look.hue),
            radius: look.radius,
            hull: look.group !== null && outlined.has(look.group) ? look.group : null,
            ...markOf(look),
          },
        ];
      }),
      ...foldNodes(picture, groups, looks),
    ],
    ties: toStageTies(ties),
  };
}
