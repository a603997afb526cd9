import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '../api.js';
import { i18n } from '../i18n/i18n.js';
import { addSpots, type Picture } from '../state/picture.js';
import { placeBeside } from '../state/place-beside.js';
import { EXTENT } from '../state/start-spots.js';
import { caseKeys } from './case-keys.js';
import { useExplore } from './explore-context.js';

/** Neighbours asked for to find one that is drawn. */
const LOOK_FOR_DRAWN = 200;

function outside(picture: Picture): { x: number; y: number } {
  let right = -EXTENT;
  for (const { x } of picture.spots.values()) right = Math.max(right, x);
  return { x: picture.spots.size === 0 ? 0 : right + 12, y: 0 };
}

/** The act that brings an entity onto the graph, beside what it is linked to. */
export function useAddEntities() {
  const { caseName, picture, act, select } = useExplore();
  const client = useQueryClient();

  const neighbours = useCallback(
    (entity: string) => {
      const body = { entity, limit: LOOK_FOR_DRAWN };
      return client.query({
        queryKey: caseKeys.expansion(caseName, body),
        queryFn: () => call('findNeighbours', { params: { case: caseName }, body }),
      });
    },
    [caseName, client],
  );

  /** Draws one entity, if it is not drawn, beside the drawn one that it has most links with. */
  const add = useCallback(
    async (id: string, name: string): Promise<void> => {
      if (!picture.spots.has(id)) {
        const view = await neighbours(id);
        const beside = view.neighbours.find(({ entity }) => picture.spots.has(entity.id));
        act(i18n.t('steps:add', { name }), (now) =>
          beside
            ? addSpots(now, placeBeside(now.spots, beside.entity.id, [id]))
            : addSpots(now, new Map([[id, outside(now)]])),
        );
      }
      select(id);
    },
    [neighbours, picture.spots, act, select],
  );

  return { add };
}
