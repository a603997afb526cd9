import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fold } from '../../../server/contract/chart.js';
import type { Command } from '../../commands/command.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useFolds } from '../../hooks/use-folds.js';
import { GroupEditor } from '../../parts/group-editor.js';
import { useSelectionActs } from './use-selection-acts.js';

/** A group of fewer is none. */
const LEAST_MEMBERS = 2;

/** Making groups by hand, naming them, and who is in them, as commands in every room; and their dialog. */
export function GroupCommands() {
  const { t } = useTranslation(['acts', 'selection']);
  const { picture, view } = useExplore();
  const { targets, words } = useSelectionActs();
  const { edit } = useFolds();
  const [edited, setEdited] = useState<Fold | 'new' | null>(null);
  const ids = targets.map(({ id }) => id);
  const ofGroup = (fold: Fold): Command[] => {
    const { id, title, members } = fold;
    const inside = ids.filter((each) => members.includes(each));
    const left = members.filter((each) => !ids.includes(each));
    const acts: Command[] = [
      {
        ...{ id: `fold.edit ${id}`, group: 'Graph', title: t('editGroup', { title }) },
        ...{ words: t('editGroupWords'), run: () => setEdited(fold) },
      },
    ];
    if (inside.length < ids.length) {
      acts.push({
        ...{ id: `fold.add ${id}`, group: 'Selection', words: t('foldWords') },
        title: t('addToGroup', { name: words, title }),
        run: () => edit(fold, { title, members: [...members, ...ids] }),
      });
    }
    if (inside.length > 0) {
      acts.push({
        ...{ id: `fold.take ${id}`, group: 'Selection', words: t('foldWords') },
        title: t('takeFromGroup', { name: words, title }),
        cannot: left.length < LEAST_MEMBERS ? t('groupOfTwo') : undefined,
        run: () => edit(fold, { title, members: left }),
      });
    }
    return acts;
  };
  useCommands([
    {
      ...{ id: 'selection.group', group: 'Selection', words: t('foldWords') },
      title: t(ids.length < LEAST_MEMBERS ? 'groupNew' : 'groupByHand'),
      cannot: (view?.shown ?? 0) < LEAST_MEMBERS ? t('selection:nothingDrawn') : undefined,
      run: () => setEdited('new'),
    },
    ...picture.folds.flatMap(ofGroup),
  ]);
  if (edited === null) return null;
  const close = () => setEdited(null);
  if (edited === 'new') return <GroupEditor members={ids} onClose={close} />;
  return <GroupEditor members={edited.members} fold={edited} onClose={close} />;
}
