import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { LinkKind } from '../../server/contract/link.js';
import type { ExpansionView } from '../../server/contract/views.js';
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
  readonly view: ExpansionView;
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
  const { linkKinds, entityKinds } = picture.filter;

  const neighbours = useCallback(
    (id: string, limit: number, kinds: readonly LinkKind[] | undefined) =>
      client.query({
        queryKey: caseKeys.neighbours(caseName, id, limit, kinds ?? null),
        queryFn: () =>
          call('expandEntity', {
            params: { case: caseName, entity: id },
            query: { limit, ...(kinds && { kinds: [...kinds] }) },
          }),
      }),
    [caseName, client],
  );

  /** Draws the neighbours with most links that the filter's kinds admit; one step. */
  const expand = useCallback(
    async (id: string, name: string, limit: number): Promise<Expanded> => {
      const view = await neighbours(id, limit, linkKinds);
      const ids = view.neighbours
        .map(({ entity }) => entity)
        .filter(({ kind }) => entityKinds === undefined || entityKinds.includes(kind))
        .map((entity) => entity.id)
        .filter((each) => !picture.spots.has(each));
      act(`Expand ${name}`, (now) => addSpots(now, placeBeside(now.spots, id, ids)));
      return { view, added: ids.length };
    },
    [neighbours, linkKinds, entityKinds, picture.spots, act],
  );

  /** Draws one entity, if it is not drawn, beside the drawn one that it has most links with. */
  const add = useCallback(
    async (id: string, name: string): Promise<void> => {
      if (!picture.spots.has(id)) {
        const view = await neighbours(id, LOOK_FOR_DRAWN, undefined);
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
