import { Button, Group } from '@mantine/core';
import { IconArrowsMaximize, IconArrowsMinimize, IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityKind } from '../../../server/contract/entity.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useFolds } from '../../hooks/use-folds.js';
import { GroupEditor } from '../../parts/group-editor.js';
import { standIns } from '../../state/folds.js';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
}

/** Folding what the selected entity belongs to, and groups made by hand. */
export function GroupActs({ id, name, kind }: Props) {
  const { t } = useTranslation('entity');
  const { looks, picture } = useExplore();
  const { foldCommunity, foldOrganisation, organisation, unfold } = useFolds();
  const [isMaking, setIsMaking] = useState(false);
  const group = looks.get(id)?.group ?? null;
  const drawn =
    group === null ? 0 : [...looks.values()].filter((look) => look.group === group).length;
  const people = kind === 'company' ? organisation(id) : [];
  const standing = standIns(picture).get(id);
  const folded = picture.folds.find((fold) => fold.id === standing);
  if (folded) {
    return (
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconArrowsMaximize size={14} />}
        onClick={() => unfold(folded)}
      >
        {t('unfoldNamed', { name: folded.title })}
      </Button>
    );
  }
  return (
    <Group gap={8}>
      {people.length > 1 && (
        <Button
          variant="default"
          leftSection={<IconArrowsMinimize size={14} />}
          title={t('foldOrganisationHelp')}
          onClick={() => foldOrganisation(id, name)}
        >
          {t('foldOrganisation', { count: people.length - 1 })}
        </Button>
      )}
      {group !== null && drawn > 1 && (
        <Button
          variant="default"
          leftSection={<IconArrowsMinimize size={14} />}
          onClick={() => foldCommunity(group)}
        >
          {t('foldGroup', { group, drawn })}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconUsersPlus size={14} />}
        onClick={() => setIsMaking(true)}
      >
        {t('groupWith')}
      </Button>
      {isMaking && <GroupEditor members={[id]} onClose={() => setIsMaking(false)} />}
    </Group>
  );
}
