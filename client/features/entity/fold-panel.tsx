import { Button, CloseButton, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconArrowsMaximize, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Fold } from '../../../server/contract/chart.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useFolds } from '../../hooks/use-folds.js';
import { useKnownNodes } from '../../hooks/use-known-nodes.js';
import { SELECTION_ANCHOR } from '../../parts/anchors.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import { FoldIcon } from '../../parts/fold-icon.js';
import { GroupEditor } from '../../parts/group-editor.js';
import { removeSpots } from '../../state/picture.js';
import { countOf, formatCount } from '../../words/format.js';
import { ENTITY_KIND_WORDS } from '../../words/kind-words.js';
import { describeTie } from '../../words/describe-tie.js';
import classes from './entity.module.css';

/** Members and lines listed at first. */
const PAGE = 30;

const BY_WORDS: Readonly<Record<Fold['by'], string>> = {
  community: 'densely linked group of the analysis',
  organisation: 'company with its people and what is in its name',
  hand: 'group made by hand',
};

/** A folded group: whom it stands for, and what leads in and out. */
export function FoldPanel({ fold }: { readonly fold: Fold }) {
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
        <Group gap={8} wrap="nowrap" align="flex-start">
          <FoldIcon count={members.length} size={22} />
          <Title
            id={SELECTION_ANCHOR}
            tabIndex={-1}
            order={2}
            size="h4"
            flex={1}
            style={{ overflowWrap: 'anywhere' }}
          >
            {fold.title}
          </Title>
          <CloseButton size="sm" aria-label="Close the selection" onClick={() => select(null)} />
        </Group>
        <Text size="sm" c="dimmed">
          Folded group: {BY_WORDS[fold.by]}. It stands for{' '}
          {countOf(members.length, 'entity', 'entities')}:{' '}
          {(group?.kinds ?? [])
            .map(({ kind, members: count }) => {
              const { one, many } = ENTITY_KIND_WORDS[kind];
              return countOf(count, one, many.toLowerCase());
            })
            .join(', ')}
          .
        </Text>
        {hidden > 0 && (
          <Text size="xs" c="dimmed">
            {countOf(hidden, 'further member is', 'further members are')} hidden by the filters, off
            the graph, folded into lines or in another group.
          </Text>
        )}
      </Stack>
      <Group gap={8}>
        <Button leftSection={<IconArrowsMaximize size={14} />} onClick={() => unfold(fold)}>
          Unfold
        </Button>
        <Button
          variant="default"
          leftSection={<IconPencil size={14} />}
          onClick={() => setIsEditing(true)}
        >
          Name and members…
        </Button>
        {fold.by === 'hand' && (
          <Button variant="default" onClick={() => dissolve(fold)}>
            Dissolve
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconTrash size={14} />}
          onClick={() => {
            select(null);
            act(`Remove ${fold.title}`, (now) => removeSpots(now, new Set(fold.members)));
          }}
        >
          Remove from graph
        </Button>
      </Group>
      {group && (
        <Text size="sm" className="figures">
          {countOf(group.inside, 'link', 'links')} inside · {formatCount(group.outgoing)} out ·{' '}
          {formatCount(group.incoming)} in · {formatCount(group.undirected)} without direction
        </Text>
      )}
      <Stack gap={2}>
        <h3 className="section-title">{countOf(lines.length, 'line', 'lines')} to others</h3>
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
        <h3 className="section-title">{countOf(members.length, 'member', 'members')}</h3>
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
            Show more
          </Button>
        )}
      </Stack>
      {isEditing && (
        <GroupEditor members={fold.members} fold={fold} onClose={() => setIsEditing(false)} />
      )}
    </Stack>
  );
}
