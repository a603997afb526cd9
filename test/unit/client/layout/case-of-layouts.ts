import { ENTITY_KINDS } from '../../../../server/contract/entity.js';
import type { LayoutKind } from '../../../../server/contract/chart.js';
import { layOut } from '../../../../client/layout/lay-out.js';
import type {
  GuideWords,
  LaidBundle,
  LaidEntity,
  LayoutHooks,
  LayoutRequest,
  LayoutResult,
} from '../../../../client/layout/layout-model.js';

const WORDS: GuideWords = {
  kinds: Object.fromEntries(
    ENTITY_KINDS.map((kind) => [kind, `Lane of ${kind}`]),
  ) as GuideWords['kinds'],
  ...{ noGroup: 'No group', group: 'Group %', before: 'before %', after: 'after %' },
  locale: 'en-GB',
};

export const HOOKS: LayoutHooks = {
  onShare: () => undefined,
  goesOn: () => Promise.resolve(true),
};

export function entity(id: string, more: Partial<LaidEntity> = {}): LaidEntity {
  return { id, kind: 'person', x: 0, y: 0, pinned: false, radius: 8, group: null, ...more };
}

export function link(
  source: string,
  target: string,
  kind: LaidBundle['kind'] = 'knows',
  links = 1,
): LaidBundle {
  return { source, target, kind, directed: kind !== 'knows', links };
}

/** Sixty people in three groups, each a ring with chords, few links between; times, places, payments. */
export function threeGroups(kind: LayoutKind): LayoutRequest {
  const entities = Array.from({ length: 60 }, (_each, index) =>
    entity(`p${String(index).padStart(2, '0')}`, {
      kind: index % 5 === 0 ? 'account' : 'person',
      group: 1 + (index % 3),
      radius: 6 + (index % 7),
      ...(index % 10 !== 9 && { firstMs: Date.UTC(2023, index % 12, 1 + (index % 28)) }),
      ...(index % 4 === 0 && { place: { lat: 45 + (index % 5), lon: 16 + (index % 11) } }),
    }),
  );
  const bundles = entities.flatMap(({ id }, index) => {
    const next = (by: number) => entities[(index + by) % 60]?.id ?? '';
    return [
      link(id, next(3), 'knows', 1 + (index % 4)),
      link(id, next(6)),
      ...(index % 20 === 0 ? [link(id, next(1), 'directs')] : []),
      ...(index % 5 === 0 ? [link(id, next(5), 'pays', 2)] : []),
    ];
  });
  return { kind, entities, bundles, isPart: false, words: WORDS };
}

export function run(request: Omit<LayoutRequest, 'words'>): Promise<LayoutResult> {
  return layOut({ ...request, words: WORDS }, HOOKS);
}

export function at({ points }: Pick<LayoutResult, 'points'>, id: string): { x: number; y: number } {
  const point = points.get(id);
  if (!point) throw new Error(`${id} was not laid out`);
  return point;
}
