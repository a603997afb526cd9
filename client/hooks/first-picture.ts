import { call } from '../api.js';
import { arrange, type ArrangeTie } from '../stage/arrange.js';
import { mergeBundles, type Tie } from '../state/merge-bundles.js';
import { EMPTY_PICTURE, moveSpots, type Picture } from '../state/picture.js';
import { startSpots } from '../state/start-spots.js';

/** Entities of a first look: enough to see groups, few enough to read. */
export const FIRST_LIMIT = 200;

/** Lines for a layout, with what groups they lie in. */
export function toArrangeTies(
  ties: readonly Tie[],
  groupOf: (id: string) => number | null,
): ArrangeTie[] {
  return ties.map(({ a, b, links }) => {
    const group = groupOf(a);
    return { a, b, links, isWithinGroup: group !== null && group === groupOf(b) };
  });
}

/** The picture of a case that nobody has looked at: the entities with most links, laid out. */
export async function firstPicture(caseName: string): Promise<Picture> {
  const params = { case: caseName };
  const [view, { runs }] = await Promise.all([
    call('getGraph', { params, body: { limit: FIRST_LIMIT } }),
    call('listRuns', { params }),
  ]);
  const run = runs[0]?.id ?? null;
  const result = run === null ? null : await call('getRun', { params: { ...params, run } });
  const groups = new Map(result?.entities.map(({ id, community }) => [id, community]));
  const spots = startSpots(view.nodes.map(({ id }) => id));
  const ties = toArrangeTies(mergeBundles(view.bundles), (id) => groups.get(id) ?? null);
  const moved = await arrange(spots, ties, { isFresh: true }).done;
  return moveSpots(
    { ...EMPTY_PICTURE, spots, run, colourBy: run === null ? 'kind' : 'community' },
    moved,
  );
}
