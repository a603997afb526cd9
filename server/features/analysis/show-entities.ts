import { rankInKind } from '../../analysis/centrality/rank-in-kind.js';
import { createBreath } from '../../breathe.js';
import type { EntityMeasures } from '../../contract/results.js';
import type { OpenedCase } from '../../disclosure/open-case.js';

/** The entities as the caller may see them. Ranks are given here, by who is protected today. */
export async function showEntities(
  stored: readonly EntityMeasures[],
  { mask, isProtected }: OpenedCase,
): Promise<EntityMeasures[]> {
  const breathe = createBreath();
  const shown: EntityMeasures[] = [];
  for (const { rankInKind: _ofThen, ...entity } of stored) {
    shown.push({
      ...entity,
      id: mask.id(entity.id),
      name: mask.name(entity.id, entity.name, entity.kind),
      isProtected: isProtected(entity.id),
    });
    await breathe();
  }
  await breathe();
  const ranks = rankInKind(shown);
  const ranked: EntityMeasures[] = [];
  for (const [at, entity] of shown.entries()) {
    const rank = ranks[at];
    ranked.push(rank === undefined ? entity : { ...entity, rankInKind: rank });
    await breathe();
  }
  return ranked;
}
