import type { z } from 'zod';
import type { drawingSchema } from '../../../server/contract/drawing.js';
import type { Explore } from '../../hooks/explore-context.js';
import { i18n } from '../../i18n/i18n.js';
import type { Shot } from '../../stage/take-shot.js';
import { tieKey } from '../../state/merge-bundles.js';
import { groupColour } from '../../theme/hue-colours.js';
import { sizeWords } from '../../words/size-words.js';

/** A drawing as it is sent. */
export type SentDrawing = z.input<typeof drawingSchema>;

type Drawn = Pick<Explore, 'picture' | 'ties' | 'looks' | 'state'>;

/** Hundredths of a pixel: finer is noise, and would make two drawings of one. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Groups with a colour of their own, by entity. */
function groupsOf({ looks }: Drawn, shot: Shot): Map<string, number> {
  const groups = new Map<string, number>();
  for (const { id } of shot.nodes) {
    const hue = looks.get(id)?.hue;
    if (hue?.by === 'group') groups.set(id, hue.group);
  }
  return groups;
}

function describeGroups(shot: Shot, groups: Iterable<number>): SentDrawing['groups'] {
  return [...new Set(groups)]
    .sort((one, other) => one - other)
    .map((group) => {
      const area = shot.areas.find((each) => each.group === group);
      return {
        group,
        title: area?.title ?? i18n.t('drawings:group', { group }),
        colour: area?.colour ?? groupColour(group),
        outline: (area?.outline ?? []).map(([x, y]) => [rounded(x), rounded(y)]),
      };
    });
}

/** The keys of the lines of the path that is shown; null where none is. */
function routeKeys({ state }: Drawn): Set<string> | null {
  const entities = state.route?.entities ?? [];
  if (entities.length === 0) return null;
  return new Set(entities.slice(1).map((id, index) => tieKey(entities[index] ?? id, id)));
}

/** What the stage draws, as the server puts it on paper: ids, places and looks, no names. */
export function toDrawing(drawn: Drawn, shot: Shot): SentDrawing {
  const { picture, ties, state } = drawn;
  const groups = groupsOf(drawn, shot);
  const route = routeKeys(drawn);
  const onRoute = new Set(state.route?.entities ?? []);
  const struckOut = new Set(state.struckOut);
  const emphasisOf = (isOn: boolean) => (route === null ? 'plain' : isOn ? 'strong' : 'pale');
  const { frame } = shot;
  return {
    frame: {
      left: rounded(frame.left),
      top: rounded(frame.top),
      width: rounded(frame.width),
      height: rounded(frame.height),
    },
    nodes: shot.nodes.map(({ id, x, y, radius, colour, isNamed }) => ({
      ...{ id, x: rounded(x), y: rounded(y), radius: rounded(radius), colour },
      group: groups.get(id) ?? null,
      named: isNamed,
      emphasis: emphasisOf(onRoute.has(id)),
      struckOut: struckOut.has(id),
    })),
    lines: ties.flatMap(({ key, a, b, links }) => {
      const width = shot.lines.get(key);
      if (width === undefined) return [];
      const emphasis = emphasisOf(route?.has(key) ?? false);
      return [{ a, b, links, width: rounded(width), emphasis }];
    }),
    groups: describeGroups(shot, groups.values()),
    guides: shot.guides.map((guide) => ({ ...guide, at: rounded(guide.at) })),
    filter: picture.filter,
    colourBy: picture.colourBy,
    sizeWords: sizeWords(picture.sizeBy),
  };
}
