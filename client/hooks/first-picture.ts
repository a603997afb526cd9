import { call } from '../api.js';
import { startLayout } from '../layout/start-layout.js';
import { toLayoutRequest } from '../layout/to-request.js';
import { firstLook } from '../state/first-look.js';
import { applyLayout, EMPTY_PICTURE, type Picture } from '../state/picture.js';
import { preferredRun } from '../state/preferred-run.js';
import { startSpots } from '../state/start-spots.js';

/** Entities among which a first look chooses. */
const LOOKED_AT = 2_000;

/** The picture of a case that nobody has looked at, laid out. */
export async function firstPicture(caseName: string): Promise<Picture> {
  const params = { case: caseName };
  const [view, { runs }] = await Promise.all([
    call('getGraph', { params, body: { limit: LOOKED_AT } }),
    call('listRuns', { params }),
  ]);
  const run = preferredRun(runs, 'links');
  const result = run === null ? null : await call('getRun', { params: { ...params, run } });
  const looks = new Map(result?.entities.map(({ id, community }) => [id, { group: community }]));
  const spots = startSpots(firstLook(view));
  const laid = await startLayout(toLayoutRequest('links', { ...view, spots, looks })).done;
  const picture: Picture = {
    ...{ ...EMPTY_PICTURE, spots, run },
    colourBy: run === null ? 'kind' : 'community',
  };
  return laid ? applyLayout(picture, 'links', false, laid) : picture;
}
