import type { GraphNode } from '../../../server/contract/graph-view.js';
import type { StageMark, StageModel, StageNode } from '../../stage/stage-model.js';
import type { ComparedSide, Comparison } from '../../state/compare-pictures.js';
import type { Tie } from '../../state/merge-bundles.js';
import { COMPARED } from '../../theme/compared.js';
import { formatCount } from '../../words/format.js';
import { describeTie } from '../../words/describe-tie.js';

const RADIUS = 9;

function toNodes(
  nodes: readonly GraphNode[],
  { picture }: ComparedSide,
  markOf: (id: string) => StageMark | null,
): StageNode[] {
  return nodes.flatMap(({ id, name, kind, isProtected }) => {
    const spot = picture.spots.get(id);
    if (!spot) return [];
    const mark = markOf(id);
    return [
      {
        ...{ id, name, kind, isProtected, x: spot.x, y: spot.y, pinned: false, hull: null },
        radius: RADIUS,
        colour: mark?.colour ?? COMPARED.same.colour,
        ...(mark && { mark }),
      },
    ];
  });
}

/**
 * Both charts as one drawing: what the second shows where it stands there, what is gone where it stood
 * on the first. A sign says what became of it, the colour says it again.
 */
export function comparisonModel({ before, after, entities, ties }: Comparison): StageModel {
  const added = new Set(entities.added.map(({ id }) => id));
  const moved = new Set(entities.moved.map(({ id }) => id));
  const markOf = (id: string) =>
    added.has(id) ? COMPARED.added : moved.has(id) ? COMPARED.moved : null;
  const newLines = new Set(ties.added.map(({ key }) => key));
  // Lines of whoever is on one chart alone need no sign beside that of their end.
  const gone = new Set(entities.gone.map(({ id }) => id));
  const isOfOne = ({ a, b }: Tie) => [a, b].some((id) => added.has(id) || gone.has(id));
  const changed = new Map(ties.changed.map((each) => [each.tie.key, each]));
  const line = (tie: Tie, mark: StageMark | null, words: string) => {
    const { key, a, b, links, confirmation, forward, backward } = tie;
    const label = words === '' ? describeTie(tie) : `${words} · ${describeTie(tie)}`;
    return { key, a, b, links, confirmation, forward, backward, label, ...(mark && { mark }) };
  };
  return {
    hulls: [],
    guides: [],
    nodes: [
      ...toNodes(after.nodes, after, markOf),
      ...toNodes(entities.gone, before, () => COMPARED.gone),
    ],
    ties: [
      ...after.ties.map((tie) => {
        const was = changed.get(tie.key);
        if (newLines.has(tie.key))
          return line(tie, isOfOne(tie) ? null : COMPARED.added, COMPARED.added.words);
        if (!was) return line(tie, null, '');
        const words = `${formatCount(was.before)} → ${formatCount(was.after)}`;
        return line(tie, COMPARED.changed, words);
      }),
      ...ties.gone.map((tie) =>
        line(tie, isOfOne(tie) ? null : COMPARED.gone, COMPARED.gone.words),
      ),
    ],
  };
}
