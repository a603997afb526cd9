import { call } from '../api.js';
import { arrange, type ArrangeTie } from '../stage/arrange.js';
import { firstLook } from '../state/first-look.js';
import { mergeBundles, type Tie } from '../state/merge-bundles.js';
import { EMPTY_PICTURE, moveSpots, type Picture } from '../state/picture.js';
import { preferredRun } from '../state/preferred-run.js';
import { startSpots } from '../state/start-spots.js';

/** Entities among which a first look chooses. */
const LOOKED_AT = 2_000;

/** Lines for a layout, with the groups of a run where there is one. */
export function toArrangeTies(
  ties: readonly Tie[],
  groupOf: (id: string) => number | null,
): ArrangeTie[] {
  return ties.map(({ a, b, links }) => ({ a, b, links, groups: [groupOf(a), groupOf(b)] }));
}

/** The picture of a case that nobody has looked at, laid out. */
export async function firstPicture(caseName: string): Promise<Picture> {
  const params = { case: caseName };
  const [view, { runs }] = await Promise.all([
    call('getGraph', { params, body: { limit: LOOKED_AT } }),
    call('listRuns', { params }),
  ]);
  const run = preferredRun(runs, 'links');
  const result = run === null ? null : await call('getRun', { params: { ...params, run } });
  const groups = new Map(result?.entities.map(({ id, community }) => [id, community]));
  const spots = startSpots(firstLook(view));
  const ties = toArrangeTies(mergeBundles(view.bundles), (id) => groups.get(id) ?? null);
  const moved = await arrange(spots, ties, { isFresh: true }).done;
  return moveSpots(
    { ...EMPTY_PICTURE, spots, run, colourBy: run === null ? 'kind' : 'community' },
    moved,
  );
}
