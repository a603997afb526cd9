import { ActionIcon, Button, Group, Stack, Text, Tooltip } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconPencil,
  IconUsersPlus,
  IconX,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fold } from '../../../server/contract/chart.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useFolds } from '../../hooks/use-folds.js';
import { GroupEditor } from '../../parts/group-editor.js';
import { idsBehind } from '../../state/folds.js';
import { countWords } from '../../words/count-words.js';
import classes from './filters.module.css';

function Act({
  label,
  onClick,
  children,
}: {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon size={24} variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** Groups that stand as one node, and those made by hand, with what can be done with each. */
export function FoldedGroups() {
  const { t } = useTranslation('filters');
  const { picture, drawn, state, chosen } = useExplore();
  const picked = state.selected === null ? [] : [...idsBehind(picture, state.selected)];
  const { foldAgain, unfold, unfoldAll, dissolve } = useFolds();
  const [edited, setEdited] = useState<Fold | 'new' | null>(null);
  const { folds } = picture;
  const folded = folds.filter(({ isFolded }) => isFolded);
  const standsFor = (id: string) =>
    drawn.groups.find(({ fold }) => fold.id === id)?.members.length ?? 0;
  return (
    <Stack gap={6}>
      <h2 className="section-title">{t('folded')}</h2>
      {folds.length === 0 && (
        <Text size="xs" c="dimmed">
          {t('foldedHelp')}
        </Text>
      )}
      {folds.map((fold) => (
        <Group key={fold.id} gap={2} wrap="nowrap" justify="space-between">
          <div className={classes['fold'] ?? ''}>
            <Text size="sm" truncate title={fold.title}>
              {fold.title}
            </Text>
            <Text size="xs" c="dimmed">
              {fold.isFolded
                ? t('standsFor', { entities: countWords('entity', standsFor(fold.id)) })
                : t('notFolded', { members: countWords('member', fold.members.length) })}
            </Text>
          </div>
          <Group gap={0} wrap="nowrap">
            {fold.isFolded ? (
              <Act label={t('unfold', { name: fold.title })} onClick={() => unfold(fold)}>
                <IconArrowsMaximize size={15} />
              </Act>
            ) : (
              <Act label={t('fold', { name: fold.title })} onClick={() => foldAgain(fold)}>
                <IconArrowsMinimize size={15} />
              </Act>
            )}
            <Act label={t('edit', { name: fold.title })} onClick={() => setEdited(fold)}>
              <IconPencil size={15} />
            </Act>
            <Act label={t('dissolve', { name: fold.title })} onClick={() => dissolve(fold)}>
              <IconX size={15} />
            </Act>
          </Group>
        </Group>
      ))}
      <Group gap={8}>
        <Button
          variant="default"
          leftSection={<IconUsersPlus size={14} />}
          onClick={() => setEdited('new')}
        >
          {t('newGroup')}
        </Button>
        {folded.length > 1 && (
          <Button variant="default" onClick={unfoldAll}>
            {t('unfoldAll', { total: folded.length })}
          </Button>
        )}
      </Group>
      {edited === 'new' && (
        <GroupEditor
          members={chosen.length > 0 ? chosen.map(({ id }) => id) : picked}
          onClose={() => setEdited(null)}
        />
      )}
      {edited !== null && edited !== 'new' && (
        <GroupEditor members={edited.members} fold={edited} onClose={() => setEdited(null)} />
      )}
    </Stack>
  );
}
