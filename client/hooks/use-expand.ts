import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { GraphNeighbours, NeighbourOrder } from '../../server/contract/graph-view.js';
import { call } from '../api.js';
import { i18n } from '../i18n/i18n.js';
import { type Expansion, toNeighboursQuestion } from '../state/expansion.js';
import { addSpots } from '../state/picture.js';
import { placeNewcomers } from '../state/place-newcomers.js';
import { caseKeys } from './case-keys.js';
import { useExplore } from './explore-context.js';

/** Drawn entities whose neighbours are brought, and what a step with them is called after. */
export interface Origin {
  readonly ids: readonly string[];
  readonly name: string;
}

/** What an expansion did, to be said. */
export interface Expanded {
  readonly view: GraphNeighbours;
  readonly order: NeighbourOrder;
  readonly added: number;
}

/** Asks for neighbours of drawn entities, and brings them onto the graph as one step. */
export function useExpand() {
  const { caseName, picture, act } = useExplore();
  const client = useQueryClient();
  const { filter, spots } = picture;

  /** Draws neighbours that are not drawn, each beside whom it has most links with. */
  const draw = useCallback(
    (name: string, { neighbours }: GraphNeighbours): number => {
      const newcomers = neighbours
        .map(({ entity: { id }, closest }) => ({ id, closest }))
        .filter(({ id }) => !spots.has(id));
      act(name, (now) => addSpots(now, placeNewcomers(now.spots, newcomers)));
      return newcomers.length;
    },
    [act, spots],
  );

  const expand = useCallback(
    async ({ ids, name }: Origin, expansion: Expansion): Promise<Expanded> => {
      const body = toNeighboursQuestion(ids, filter, expansion);
      const view = await client.query({
        queryKey: caseKeys.expansion(caseName, body),
        queryFn: () => call('findNeighbours', { params: { case: caseName }, body }),
      });
      return { view, order: expansion.order, added: draw(i18n.t('steps:expand', { name }), view) };
    },
    [caseName, client, draw, filter],
  );
  return { expand, draw };
}
