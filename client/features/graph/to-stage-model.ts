import type { LayoutKind } from '../../../server/contract/chart.js';
import type { GraphNode } from '../../../server/contract/graph-view.js';
import type { AnalysisResult } from '../../../server/contract/results.js';
import type { StageHull, StageModel, StageTie } from '../../stage/stage-model.js';
import type { Tie } from '../../state/merge-bundles.js';
import { COLOURED_GROUPS, type NodeLook } from '../../state/node-look.js';
import type { Picture } from '../../state/picture.js';
import { groupColour, hueColour } from '../../theme/hue-colours.js';
import { describeTie } from './describe-tie.js';

/** Drawn members below which a group gets no outline. */
const MIN_HULL = 8;

/** Layouts in which the members of a group stand together; in others an outline would hold everybody. */
const GROUPED: ReadonlySet<LayoutKind> = new Set(['links', 'groups']);

function hullsOf(result: AnalysisResult | null, looks: ReadonlyMap<string, NodeLook>): StageHull[] {
  const drawn = new Map<number, number>();
  for (const { group } of looks.values()) {
    if (group !== null) drawn.set(group, (drawn.get(group) ?? 0) + 1);
  }
  return (result?.communities.items ?? [])
    .filter(({ id }) => id <= COLOURED_GROUPS && (drawn.get(id) ?? 0) >= MIN_HULL)
    .map(({ id, size }) => ({
      group: id,
      title: `Group ${id} · ${drawn.get(id) ?? 0} of ${size}`,
      colour: groupColour(id),
    }));
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
  nodes: readonly GraphNode[],
  ties: readonly Tie[],
  looks: ReadonlyMap<string, NodeLook>,
  result: AnalysisResult | null,
): StageModel {
  const byGroup = picture.colourBy === 'community';
  const { kind: arrangedBy, guides = [] } = picture.arrangement ?? {};
  const standTogether = arrangedBy === undefined || GROUPED.has(arrangedBy);
  const hulls = byGroup && standTogether ? hullsOf(result, looks) : [];
  const outlined = new Set(hulls.map(({ group }) => group));
  return {
    hulls,
    guides,
    nodes: nodes.flatMap(({ id, name, kind, isProtected }) => {
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
        },
      ];
    }),
    ties: toStageTies(ties),
  };
}
