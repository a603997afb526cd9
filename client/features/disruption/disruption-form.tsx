import { Button, Checkbox, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
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
import { useExplore } from '../../hooks/explore-context.js';
import type { DisruptionBody } from '../../hooks/use-disruption.js';
import { ProjectionSelect } from '../../parts/projection-select.js';
import { admittedBy } from '../../state/admitted-by.js';
import { describeRunFilter } from '../../words/describe-run-filter.js';
import { HandPicked } from './hand-picked.js';
import { RULE_WORDS } from './rule-words.js';

const RULES = REMOVAL_RULES.map((value) => ({ value, label: RULE_WORDS[value] }));

const CRITERION_WORDS: Readonly<Record<KeyPlayerCriterion, string>> = {
  fragmentation: 'Fragmentation: pairs that nothing joins',
  distanceFragmentation: 'Fragmentation by distance',
  reach: 'Reach over two links',
  distanceReach: 'Reach by distance',
};

interface Props {
  readonly isStarting: boolean;
  readonly onStart: (body: DisruptionBody) => void;
}

/** Who is removed, by which rule, and how many; under the filter of the graph. */
export function DisruptionForm({ isStarting, onStart }: Props) {
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
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onStart(body);
      }}
    >
      <Stack gap={8}>
        <Select
          label="Remove by"
          value={by}
          data={RULES}
          onChange={(value) => {
            const rule = removalRuleSchema.safeParse(value);
            if (rule.success) setBy(rule.data);
          }}
        />
        {by === 'key-players' && (
          <Select
            label="Best at"
            value={criterion}
            data={KEY_PLAYER_CRITERIA.map((value) => ({ value, label: CRITERION_WORDS[value] }))}
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
                label="How many"
                min={1}
                max={100}
                value={steps}
                onChange={setSteps}
                w={90}
              />
              <Checkbox
                label="People alone"
                pb={8}
                checked={isPeople}
                onChange={({ currentTarget }) => setIsPeople(currentTarget.checked)}
              />
            </Group>
            <Checkbox
              label="Measure again after each removal"
              checked={isSequential}
              onChange={({ currentTarget }) => setIsSequential(currentTarget.checked)}
            />
          </>
        )}
        <ProjectionSelect value={projection} onChange={setProjection} />
        <Text size="xs" c="dimmed">
          {describeRunFilter(picture.filter)} Protected persons are never removed.
        </Text>
        <Button type="submit" loading={isStarting} disabled={isList && chosen.length === 0}>
          Try it out
        </Button>
      </Stack>
    </form>
  );
}
