import {
  Button,
  Collapse,
  Group,
  NumberInput,
  Select,
  Stack,
  Text,
  UnstyledButton,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PARTITIONS, type Partition } from '../../../server/contract/further-measures.js';
import type { AnalysisParameters, Projection, Weight } from '../../../server/contract/results.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useRuns } from '../../hooks/use-run.js';
import { useStartRun } from '../../hooks/use-start-run.js';
import { clearByKeyboard } from '../../parts/clear-button.js';
import { JobProgress } from '../../parts/job-progress.js';
import { ProjectionSelect } from '../../parts/projection-select.js';
import { ErrorPanel } from '../../parts/state-panels.js';
import { admittedBy } from '../../state/admitted-by.js';
import { describeRunFilter } from '../../words/describe-run-filter.js';
import { PARTITION_WORDS } from '../../words/partition-words.js';
import { describeRun } from '../../words/run-words.js';
import classes from './analysis.module.css';
import { type GroupChoices, NO_CHOICES, toGroupParameters } from './group-choices.js';
import { GroupOptions } from './group-options.js';

const WEIGHTS = ['none', 'count', 'days', 'given'] as const;

interface Props {
  /** The run that the room shows. */
  readonly run: string | null;
  /** What the room is mostly asked about. */
  readonly projection: Projection;
  /** Asks how groups are found and compared. */
  readonly asksOfGroups?: boolean;
  /** Asks between whose groups broker roles are told. */
  readonly asksOfRoles?: boolean;
  /** Shows a run in the room; `name` is the name of the step. */
  readonly onChoose: (run: string, name: string) => void;
}

/** Which run the room shows, and a form for a new one under the filter of the graph. */
export function RunForm({
  run: shownRun,
  projection: preferred,
  asksOfGroups = false,
  asksOfRoles = false,
  onChoose,
}: Props) {
  const { t } = useTranslation('analysis');
  const { caseName, picture } = useExplore();
  const runs = useRuns(caseName).data?.runs ?? [];
  const [isOpen, setIsOpen] = useState(runs.length === 0);
  const [projection, setProjection] = useState<Projection>(preferred);
  const [weight, setWeight] = useState<Weight['by']>('none');
  const [seed, setSeed] = useState<number | string>(1);
  const [partition, setPartition] = useState<Partition | null>(null);
  const [ofGroups, setOfGroups] = useState<GroupChoices>(NO_CHOICES);
  const { start, job, error } = useStartRun(caseName, (run) => {
    setIsOpen(false);
    onChoose(run, t('stepAnalyse'));
  });
  const parameters: Partial<AnalysisParameters> = {
    projection,
    weight: weight === 'amount' ? { by: 'none' } : { by: weight },
    seed: Number(seed) || 0,
    ...(asksOfGroups && toGroupParameters(ofGroups)),
    ...(asksOfRoles && partition && { partition }),
    ...admittedBy(picture.filter),
  };
  useCommands([
    {
      ...{ id: 'analysis.begin', group: 'Case', title: t('command'), words: t('analysis') },
      cannot: job ? t('running') : undefined,
      run: () => start.mutate(parameters),
    },
  ]);
  return (
    <Stack gap={8}>
      {runs.length > 0 && (
        <Select
          label={t('analysis')}
          value={shownRun}
          placeholder={t('choose')}
          data={runs.map((run) => ({ value: run.id, label: describeRun(run) }))}
          onChange={(run) => {
            if (run) onChoose(run, t('stepChange'));
          }}
        />
      )}
      {job ? (
        <JobProgress job={job} title={t('running')} />
      ) : (
        <UnstyledButton
          className={classes['toggle']}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t('newOpen') : t('newClosed')}
        </UnstyledButton>
      )}
      <Collapse expanded={isOpen && !job} transitionDuration={100}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            start.mutate(parameters);
          }}
        >
          <Stack gap={8}>
            <ProjectionSelect value={projection} onChange={setProjection} />
            <Group gap={8} grow align="flex-end">
              <Select
                label={t('weight')}
                value={weight}
                data={WEIGHTS.map((value) => ({ value, label: t(`weight_${value}`) }))}
                onChange={(value) => {
                  if (value) setWeight(value);
                }}
              />
              <NumberInput label={t('seed')} min={0} value={seed} onChange={setSeed} maw={90} />
            </Group>
            {asksOfRoles && (
              <Select
                label={t('brokerRoles')}
                description={t('brokerRolesWhy')}
                placeholder={t('rolesNotTold')}
                value={partition}
                data={PARTITIONS.map((value) => ({ value, label: PARTITION_WORDS[value] }))}
                clearable
                clearButtonProps={clearByKeyboard(t('tellNoRoles'))}
                onChange={setPartition}
              />
            )}
            {asksOfGroups && <GroupOptions choices={ofGroups} onChange={setOfGroups} />}
            <Text size="xs" c="dimmed">
              {describeRunFilter(picture.filter)}
            </Text>
            <Button type="submit" loading={start.isPending}>
              {t('analyse')}
            </Button>
          </Stack>
        </form>
      </Collapse>
      {error && <ErrorPanel title={t('failed')} error={error} />}
    </Stack>
  );
}
