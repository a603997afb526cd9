import { ENTITY_KINDS, type EntityKind } from '../../../server/contract/entity.js';
import { useExplore } from '../../hooks/explore-context.js';
import { componentsOf, neighboursOf } from '../../state/joins.js';
import { COLOURED_GROUPS } from '../../state/node-look.js';
import type { SelectionActs } from './use-selection-acts.js';

/** Ways to choose drawn entities by what they are; choosing is no step of its own. */
export function useSelectBy({ targets, joins }: SelectionActs) {
  const { view, looks, choose, chosen } = useExplore();
  const nodes = view?.nodes ?? [];
  const ids = () => new Set(targets.map(({ id }) => id));
  const groupOf = (id: string) => looks.get(id)?.group ?? null;
  const groups = [...new Set(nodes.map(({ id }) => groupOf(id)))]
    .filter((group) => group !== null && group > 0 && group <= COLOURED_GROUPS)
    .toSorted((a, b) => (a ?? 0) - (b ?? 0)) as number[];
  const chooseWhere = (test: (id: string, kind: EntityKind) => boolean) =>
    choose(
      nodes.filter(({ id, kind }) => test(id, kind)).map(({ id }) => id),
      'instead',
    );
  return {
    kinds: ENTITY_KINDS.filter((kind) => nodes.some((node) => node.kind === kind)),
    /** Numbers of the groups that have a colour and are drawn. */
    groups,
    all: () => chooseWhere(() => true),
    invert: () => {
      const out = new Set(chosen.map(({ id }) => id));
      chooseWhere((id) => !out.has(id));
    },
    ofKind: (kind: EntityKind) => chooseWhere((_id, each) => each === kind),
    ofGroup: (group: number) => chooseWhere((id) => groupOf(id) === group),
    /** Those in a group with one of the targets. */
    sameGroups: () => {
      const own = new Set(targets.map(({ id }) => groupOf(id)));
      own.delete(null);
      choose(
        nodes.filter(({ id }) => own.has(groupOf(id))).map(({ id }) => id),
        'add',
      );
    },
    neighbours: () => choose([...ids(), ...neighboursOf(joins(), ids())], 'add'),
    components: () => choose(componentsOf(joins(), ids()), 'add'),
  };
}
