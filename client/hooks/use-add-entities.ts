import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { GraphFilter, GraphNeighbours } from '../../server/contract/graph-view.js';
import { call } from '../api.js';
import { addSpots, type Picture } from '../state/picture.js';
import { placeBeside } from '../state/place-beside.js';
import { EXTENT } from '../state/start-spots.js';
import { caseKeys } from './case-keys.js';
import { useExplore } from './explore-context.js';

/** Neighbours that an expansion shows at first. */
export const EXPAND_LIMIT = 50;
/** The most that it shows when the rest is asked for. */
export const EXPAND_REST = 1_000;

/** What an expansion did, to be said. */
export interface Expanded {
  readonly view: GraphNeighbours;
  readonly added: number;
}

/** Neighbours asked for to find one that is drawn. */
const LOOK_FOR_DRAWN = 200;

function outside(picture: Picture): { x: number; y: number } {
  let right = -EXTENT;
  for (const { x } of picture.spots.values()) right = Math.max(right, x);
  return { x: picture.spots.size === 0 ? 0 : right + 12, y: 0 };
}

/** The acts that bring entities onto the graph, each beside what it is linked to. */
export function useAddEntities() {
  const { caseName, picture, act, select } = useExplore();
  const client = useQueryClient();
  const { filter } = picture;

  const neighbours = useCallback(
    (entity: string, limit: number, by: GraphFilter) =>
      client.query({
        queryKey: caseKeys.admittedNeighbours(caseName, entity, limit, by),
        queryFn: () =>
          call('findNeighbours', {
            params: { case: caseName },
            body: { entity, limit, filter: by },
          }),
      }),
    [caseName, client],
  );

  /** Draws the neighbours with most of the links that the filter admits; one step. */
  const expand = useCallback(
    async (id: string, name: string, limit: number): Promise<Expanded> => {
      const view = await neighbours(id, limit, filter);
      const ids = view.neighbours
        .map(({ entity }) => entity.id)
        .filter((each) => !picture.spots.has(each));
      act(`Expand ${name}`, (now) => addSpots(now, placeBeside(now.spots, id, ids)));
      return { view, added: ids.length };
    },
    [neighbours, filter, picture.spots, act],
  );

  /** Draws one entity, if it is not drawn, beside the drawn one that it has most links with. */
  const add = useCallback(
    async (id: string, name: string): Promise<void> => {
      if (!picture.spots.has(id)) {
        const view = await neighbours(id, LOOK_FOR_DRAWN, {});
        const beside = view.neighbours.find(({ entity }) => picture.spots.has(entity.id));
        act(`Add ${name}`, (now) =>
          beside
            ? addSpots(now, placeBeside(now.spots, beside.entity.id, [id]))
            : addSpots(now, new Map([[id, outside(now)]])),
        );
      }
      select(id);
    },
    [neighbours, picture.spots, act, select],
  );

  return { expand, add };
}
