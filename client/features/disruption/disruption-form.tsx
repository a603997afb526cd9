import { Button, Checkbox, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  KEY_PLAYER_CRITERIA,
  type KeyPlayerCriterion,
  keyPlayerCriterionSchema,
  REMOVAL_RULES,
  type RemovalRule,
  removalRuleSchema,
} from '../../../server/contract/disruption.js';
import type { Projection } from '../../../server/contract/results.js';
import type { EntityLabel } from '../../../server/contract/views.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import type { DisruptionBody } from '../../hooks/use-disruption.js';
import { BesideHelp } from '../../parts/beside-help.js';
import { ProjectionSelect } from '../../parts/projection-select.js';
import { admittedBy } from '../../state/admitted-by.js';
import { describeRunFilter } from '../../words/describe-run-filter.js';
import { HandPicked } from './hand-picked.js';
import { ruleWords } from './rule-words.js';

interface Props {
  readonly isStarting: boolean;
  readonly onStart: (body: DisruptionBody) => void;
}

/** Who is removed, by which rule, and how many; under the filter of the graph. */
export function DisruptionForm({ isStarting, onStart }: Props) {
  const { t } = useTranslation('disruption');
  const { picture } = useExplore();
  const [by, setBy] = useState<RemovalRule>('betweenness');
  const [projection, setProjection] = useState<Projection>('actors');
  const [criterion, setCriterion] = useState<KeyPlayerCriterion>('fragmentation');
  const [chosen, setChosen] = useState<readonly EntityLabel[]>([]);
  const [steps, setSteps] = useState<number | string>(5);
  const [isSequential, setIsSequential] = useState(true);
  const [isPeople, setIsPeople] = useState(true);
  const isList = by === 'list';
  const body: DisruptionBody = {
    ...{ by, projection, criterion, ...admittedBy(picture.filter) },
    ...(isList
      ? { remove: chosen.map(({ id }) => id) }
      : {
          steps: Number(steps) || 5,
          sequential: isSequential,
          ...(isPeople && { kinds: ['person' as const] }),
        }),
  };
  const isNobody = isList && chosen.length === 0;
  useCommands([
    {
      ...{ id: 'disruption.begin', group: 'Case', title: t('command'), words: t('title') },
      cannot: isNobody ? t('nobodyChosen') : undefined,
      run: () => onStart(body),
    },
  ]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onStart(body);
      }}
    >
      <Stack gap={8}>
        <BesideHelp measure={by === 'key-players' || by === 'list' ? null : by}>
          <Select
            label={t('removeBy')}
            value={by}
            data={REMOVAL_RULES.map((value) => ({ value, label: ruleWords(value) }))}
            onChange={(value) => {
              const rule = removalRuleSchema.safeParse(value);
              if (rule.success) setBy(rule.data);
            }}
          />
        </BesideHelp>
        {by === 'key-players' && (
          <Select
            label={t('bestAt')}
            value={criterion}
            data={KEY_PLAYER_CRITERIA.map((value) => ({
              value,
              label: t(`criterion_${value}`),
            }))}
            onChange={(value) => {
              const chosenOne = keyPlayerCriterionSchema.safeParse(value);
              if (chosenOne.success) setCriterion(chosenOne.data);
            }}
          />
        )}
        {isList ? (
          <HandPicked chosen={chosen} onChange={setChosen} />
        ) : (
          <>
            <Group gap={8} align="flex-end" wrap="nowrap">
              <NumberInput
                label={t('howMany')}
                min={1}
                max={100}
                value={steps}
                onChange={setSteps}
                w={90}
              />
              <Checkbox
                label={t('peopleAlone')}
                pb={8}
                checked={isPeople}
                onChange={({ currentTarget }) => setIsPeople(currentTarget.checked)}
              />
            </Group>
            <Checkbox
              label={t('measureAgain')}
              checked={isSequential}
              onChange={({ currentTarget }) => setIsSequential(currentTarget.checked)}
            />
          </>
        )}
        <ProjectionSelect value={projection} onChange={setProjection} />
        <Text size="xs" c="dimmed">
          {describeRunFilter(picture.filter)} {t('protected')}
        </Text>
        <Button type="submit" loading={isStarting} disabled={isNobody}>
          {t('begin')}
        </Button>
      </Stack>
    </form>
  );
}
