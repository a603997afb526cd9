import { Button, CloseButton, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntityLabel } from '../../../server/contract/views.js';
import { useExplore } from '../../hooks/explore-context.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import { EntityPicker } from '../../parts/entity-picker.js';

interface Props {
  readonly chosen: readonly EntityLabel[];
  readonly onChange: (chosen: readonly EntityLabel[]) => void;
}

/** Entities to remove, in order: found by name, or the one that is selected on the graph. */
export function HandPicked({ chosen, onChange }: Props) {
  const { t } = useTranslation('disruption');
  const { caseName, state, view } = useExplore();
  const add = (entity: EntityLabel) => {
    if (!chosen.some(({ id }) => id === entity.id)) onChange([...chosen, entity]);
  };
  const selected = view?.nodes.find(({ id }) => id === state.selected);
  return (
    <Stack gap={6}>
      <EntityPicker
        key={chosen.length}
        label={t('addEntity')}
        caseName={caseName}
        value={null}
        onChange={(entity) => {
          if (entity) add(entity);
        }}
      />
      {selected && !selected.isProtected && (
        <Button variant="default" size="compact-xs" onClick={() => add(selected)}>
          {t('addNamed', { name: selected.name })}
        </Button>
      )}
      {chosen.map(({ id, kind, name }, place) => (
        <Group key={id} gap={6} wrap="nowrap" justify="space-between">
          <Group gap={6} wrap="nowrap" miw={0}>
            <Text size="xs" c="dimmed">
              {place + 1}
            </Text>
            <EntityIcon kind={kind} size={14} isLabelled />
            <Text size="sm" truncate>
              {name}
            </Text>
          </Group>
          <CloseButton
            size="xs"
            aria-label={t('leaveOut', { name })}
            onClick={() => onChange(chosen.filter((each) => each.id !== id))}
          />
        </Group>
      ))}
    </Stack>
  );
}
