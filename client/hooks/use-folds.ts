import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { Fold } from '../../server/contract/chart.js';
import { i18n } from '../i18n/i18n.js';
import {
  addFold,
  dissolve,
  editFold,
  foldAgain,
  standIns,
  unfold,
  unfoldAll,
} from '../state/folds.js';
import { membersOfOrganisation } from '../state/organisation.js';
import { useExplore } from './explore-context.js';

/** The acts on groups that fold into one node; each a step with a name. */
export function useFolds() {
  const { picture, view, ties, looks, act, select } = useExplore();

  const fold = useCallback(
    (by: Fold['by'], title: string, members: readonly string[]) => {
      act(i18n.t('steps:fold', { name: title }), (now) => {
        // Who stands in a folded group already stays there.
        const inFold = standIns(now);
        const free = members.filter((id) => !inFold.has(id));
        return addFold(now, { by, title, members: free, isFolded: true });
      });
    },
    [act],
  );
  const foldCommunity = useCallback(
    (group: number) => {
      const members = [...looks].filter(([, look]) => look.group === group).map(([id]) => id);
      fold('community', i18n.t('steps:numberedGroup', { group }), members);
    },
    [looks, fold],
  );
  const organisation = useCallback(
    (company: string) => membersOfOrganisation(company, view?.nodes ?? [], ties),
    [view, ties],
  );
  const foldOrganisation = useCallback(
    (company: string, name: string) => fold('organisation', name, organisation(company)),
    [fold, organisation],
  );

  /** Folds what an entity belongs to, or unfolds the group that stands there. */
  const toggle = useCallback(
    (id: string) => {
      const known = picture.folds.find((each) => each.id === id);
      if (known) {
        act(i18n.t('steps:unfold', { name: known.title }), (now) => unfold(now, id));
        return;
      }
      const node = view?.nodes.find((each) => each.id === id);
      const own = picture.folds.find(({ members, isFolded }) => !isFolded && members.includes(id));
      const group = looks.get(id)?.group ?? null;
      if (own) act(i18n.t('steps:fold', { name: own.title }), (now) => foldAgain(now, own.id));
      else if (node?.kind === 'company' && organisation(id).length > 1) {
        foldOrganisation(id, node.name);
      } else if (group !== null) foldCommunity(group);
      else {
        notifications.show({
          message: i18n.t('steps:noGroupToFold', { name: node?.name ?? id }),
        });
      }
    },
    [picture.folds, view, looks, act, organisation, foldOrganisation, foldCommunity],
  );

  return {
    foldCommunity,
    foldOrganisation,
    organisation,
    toggle,
    /** A group made by hand, of any drawn entities. */
    make: useCallback(
      (title: string, members: readonly string[], isFolded: boolean) =>
        act(i18n.t('steps:group', { name: title }), (now) =>
          addFold(now, { by: 'hand', title, members: [...members], isFolded }),
        ),
      [act],
    ),
    edit: useCallback(
      ({ id, title }: Fold, change: Pick<Fold, 'title' | 'members'>) =>
        act(i18n.t('steps:editGroup', { name: title }), (now) => editFold(now, id, change)),
      [act],
    ),
    foldAgain: useCallback(
      ({ id, title }: Fold) =>
        act(i18n.t('steps:fold', { name: title }), (now) => foldAgain(now, id)),
      [act],
    ),
    unfold: useCallback(
      ({ id, title }: Fold) => {
        select(null);
        act(i18n.t('steps:unfold', { name: title }), (now) => unfold(now, id));
      },
      [act, select],
    ),
    unfoldAll: useCallback(() => act(i18n.t('steps:unfoldAll'), unfoldAll), [act]),
    dissolve: useCallback(
      ({ id, title }: Fold) => {
        select(null);
        act(i18n.t('steps:dissolve', { name: title }), (now) => dissolve(now, id));
      },
      [act, select],
    ),
  };
}
