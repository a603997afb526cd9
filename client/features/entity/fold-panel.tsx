import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconArrowsMaximize, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fold } from '../../../server/contract/chart.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useFolds } from '../../hooks/use-folds.js';
import { useKnownNodes } from '../../hooks/use-known-nodes.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import { FoldIcon } from '../../parts/fold-icon.js';
import { GroupEditor } from '../../parts/group-editor.js';
import { removeSpots } from '../../state/picture.js';
import { countKind, countWords } from '../../words/count-words.js';
import { describeTie } from '../../words/describe-tie.js';
import classes from './entity.module.css';
import { PanelHead } from './panel-head.js';

/** Members and lines listed at first. */
const PAGE = 30;

/** A folded group: whom it stands for, and what leads in and out. */
export function FoldPanel({ fold }: { readonly fold: Fold }) {
  const { t } = useTranslation(['entity', 'steps']);
  const { drawn, act, select, selectPair } = useExplore();
  const { nameOf } = useKnownNodes();
  const { unfold, dissolve } = useFolds();
  const [isEditing, setIsEditing] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const group = drawn.groups.find((each) => each.fold.id === fold.id);
  const members = group?.members ?? [];
  const lines = drawn.ties
    .filter(({ a, b }) => a === fold.id || b === fold.id)
    .toSorted((one, other) => other.links - one.links);
  const hidden = fold.members.length - members.length;
  return (
    <Stack gap="md" p="md">
      <Stack gap={6}>
        <PanelHead title={fold.title} icon={<FoldIcon count={members.length} size={22} />} />
        <Text size="sm" c="dimmed">
          {t('foldIs', {
            by: t(`by_${fold.by}`),
            entities: countWords('entity', members.length),
            kinds: (group?.kinds ?? [])
              .map(({ kind, members: count }) => countKind(kind, count))
              .join(', '),
          })}
        </Text>
        {hidden > 0 && (
          <Text size="xs" c="dimmed">
            {t('hiddenMembers', { count: hidden })}
          </Text>
        )}
      </Stack>
      <Group gap={8}>
        <Button leftSection={<IconArrowsMaximize size={14} />} onClick={() => unfold(fold)}>
          {t('unfold')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPencil size={14} />}
          onClick={() => setIsEditing(true)}
        >
          {t('nameAndMembers')}
        </Button>
        {fold.by === 'hand' && (
          <Button variant="default" onClick={() => dissolve(fold)}>
            {t('dissolve')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconTrash size={14} />}
          onClick={() => {
            select(null);
            act(t('steps:remove', { name: fold.title }), (now) =>
              removeSpots(now, new Set(fold.members)),
            );
          }}
        >
          {t('remove')}
        </Button>
      </Group>
      {group && (
        <Text size="sm" className="figures">
          {t('foldLinks', {
            ...{ outgoing: group.outgoing, incoming: group.incoming },
            ...{ undirected: group.undirected, inside: countWords('link', group.inside) },
          })}
        </Text>
      )}
      <Stack gap={2}>
        <h3 className="section-title">
          {t('toOthers', { lines: countWords('line', lines.length) })}
        </h3>
        {lines.slice(0, shown).map((tie) => {
          const other = tie.a === fold.id ? tie.b : tie.a;
          return (
            <UnstyledButton
              key={tie.key}
              className={classes['row']}
              onClick={() => selectPair([fold.id, other])}
            >
              <Text size="sm">{nameOf(other)}</Text>
              <Text size="xs" c="dimmed" className="figures">
                {describeTie(tie)}
              </Text>
            </UnstyledButton>
          );
        })}
      </Stack>
      <Stack gap={2}>
        <h3 className="section-title">{countWords('member', members.length)}</h3>
        {members.slice(0, shown).map(({ id, name, kind, isProtected }) => (
          <Group key={id} gap={6} wrap="nowrap" miw={0} px={4}>
            <EntityIcon kind={kind} size={14} isProtected={isProtected} isLabelled />
            <Text size="sm" truncate>
              {name}
            </Text>
          </Group>
        ))}
        {Math.max(members.length, lines.length) > shown && (
          <Button variant="subtle" size="compact-xs" onClick={() => setShown(shown + 10 * PAGE)}>
            {t('showMore')}
          </Button>
        )}
      </Stack>
      {isEditing && (
        <GroupEditor members={fold.members} fold={fold} onClose={() => setIsEditing(false)} />
      )}
    </Stack>
  );
}
