import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../api.js';
import { prepareForLongReplies } from '../reply/parse-reply.js';
import { type Camera, toPicture } from '../state/chart-content.js';
import type { Picture } from '../state/picture.js';
import { openingKey } from './case-keys.js';
import { chartsQuery } from './charts-query.js';
import { firstPicture } from './first-picture.js';
import { AUTOSAVE } from './use-autosave.js';

/** A case as it was left. */
interface Opening {
  readonly picture: Picture;
  readonly selected: string | null;
  readonly camera: Camera | null;
  /** Of the chart in which it was kept; 0 = there is none. */
  readonly version: number;
}

/** Entities whose links make a long reply as a rule. */
const MANY = 500;

/** The picture as it was left, or the first one of a case. */
async function openCase(caseName: string, client: QueryClient): Promise<Opening> {
  const asked = { ...chartsQuery(caseName), staleTime: 0, retry: false };
  const { charts } = await client.query(asked);
  const kept = charts.find(({ name }) => name === AUTOSAVE);
  if (kept) {
    if ((kept.entities ?? 0) >= MANY) prepareForLongReplies();
    const { content, version } = await call('getChart', {
      params: { case: caseName, chart: AUTOSAVE },
    });
    if (content.nodes.length > 0) {
      const { selected, camera } = content;
      return { picture: toPicture(content), selected, camera, version };
    }
  }
  return {
    picture: await firstPicture(caseName),
    selected: null,
    camera: null,
    version: kept?.version ?? 0,
  };
}

/**
 * The case as it was left, read once. Whoever knows first that it is wanted asks for it, so that it is
 * on its way while the rest of the page is built.
 */
export function useOpening(caseName: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: openingKey(caseName),
    queryFn: () => openCase(caseName, client),
    staleTime: Infinity,
    gcTime: 0,
  });
}
