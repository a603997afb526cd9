import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnalysisResult, EntityMeasures } from '../../../server/contract/results.js';
import { ENTITY_KINDS } from '../../../server/contract/entity.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useAddEntities } from '../../hooks/use-add-entities.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import { GroupSwatch } from '../../parts/group-swatch.js';
import { countKind } from '../../words/count-words.js';
import { formatCount } from '../../words/format.js';
import { FoldButton } from './fold-button.js';
import { GroupFacts } from './group-facts.js';
import classes from './groups.module.css';

const PAGE = 25;
/** Kinds named beside a group. */
const MAX_KINDS = 3;

interface Props {
  readonly group: AnalysisResult['communities']['items'][number];
  readonly run: string;
  /** Of the level that the group belongs to. */
  readonly resolution: number;
  readonly entities: readonly EntityMeasures[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function describeKinds(members: readonly EntityMeasures[]): string {
  return ENTITY_KINDS.map((kind) => ({
    kind,
    count: members.filter((each) => each.kind === kind).length,
  }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_KINDS)
    .map(({ kind, count }) => countKind(kind, count))
    .join(', ');
}

/** A group in words, with its members, those linked to most others first; a member leads to the graph. */
export function GroupRow({ group, run, resolution, entities, isOpen, onToggle }: Props) {
  const { t } = useTranslation('groups');
  const { state, picture } = useExplore();
  const { add } = useAddEntities();
  const [shown, setShown] = useState(PAGE);
  const members = entities
    .filter(({ community }) => community === group.id)
    .sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  const drawn = members.filter(({ id }) => picture.spots.has(id)).length;
  return (
    <div className={classes['group']}>
      <UnstyledButton className={classes['head']} aria-expanded={isOpen} onClick={onToggle}>
        <GroupSwatch group={group.id} />
        <div>
          <Text size="sm" fw={600}>
            {t('group', { group: group.id, size: group.size })}
          </Text>
          <Text size="xs" c="dimmed">
            {t('kindsDrawn', { kinds: describeKinds(members), drawn })}
          </Text>
        </div>
      </UnstyledButton>
      {isOpen && drawn > 1 && <FoldButton group={group.id} drawn={drawn} />}
      {isOpen && <GroupFacts run={run} group={group.id} resolution={resolution} />}
      {isOpen && (
        <Stack gap={0} pb={4} role="group" aria-label={t('membersOf', { group: group.id })}>
          <Text size="xs" c="dimmed" className={classes['by'] ?? ''}>
            {t('membersBy')}
          </Text>
          {members.slice(0, shown).map(({ id, name, kind, degree, isProtected }) => (
            <UnstyledButton
              key={id}
              className={classes['member']}
              aria-pressed={id === state.selected}
              onClick={() => void add(id, name)}
            >
              <Group gap={6} wrap="nowrap" miw={0}>
                <EntityIcon kind={kind} size={14} isProtected={isProtected ?? false} isLabelled />
                <Text size="sm" truncate>
                  {name}
                </Text>
              </Group>
              <Text size="xs" c="dimmed" className="figures" title={t('linkedToOthers')}>
                {formatCount(degree)}
              </Text>
            </UnstyledButton>
          ))}
          {members.length > shown && (
            <Button variant="subtle" size="compact-xs" onClick={() => setShown(shown + 10 * PAGE)}>
              {t('showAll', { total: members.length })}
            </Button>
          )}
        </Stack>
      )}
    </div>
  );
}
