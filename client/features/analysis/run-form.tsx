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
import { PARTITIONS, type Partition } from '../../../server/contract/further-measures.js';
import type { AnalysisParameters, Projection, Weight } from '../../../server/contract/results.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useRuns } from '../../hooks/use-run.js';
import { useStartRun } from '../../hooks/use-start-run.js';
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

const WEIGHTS = [
  { value: 'none', label: 'every link counts the same' },
  { value: 'count', label: 'number of links' },
  { value: 'days', label: 'days with links' },
  { value: 'given', label: 'weights of the files; of shared items, how few share them' },
] as const;

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
    onChoose(run, 'Analyse');
  });
  const parameters: Partial<AnalysisParameters> = {
    projection,
    weight: weight === 'amount' ? { by: 'none' } : { by: weight },
    seed: Number(seed) || 0,
    ...(asksOfGroups && toGroupParameters(ofGroups)),
    ...(asksOfRoles && partition && { partition }),
    ...admittedBy(picture.filter),
  };
  return (
    <Stack gap={8}>
      {runs.length > 0 && (
        <Select
          label="Analysis"
          value={shownRun}
          placeholder="Choose an analysis"
          data={runs.map((run) => ({ value: run.id, label: describeRun(run) }))}
          onChange={(run) => {
            if (run) onChoose(run, 'Change analysis');
          }}
        />
      )}
      {job ? (
        <JobProgress job={job} title="Analysing the recorded links" />
      ) : (
        <UnstyledButton
          className={classes['toggle']}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'New analysis' : 'New analysis…'}
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
                label="Weight"
                value={weight}
                data={[...WEIGHTS]}
                onChange={(value) => {
                  if (value) setWeight(value);
                }}
              />
              <NumberInput label="Seed" min={0} value={seed} onChange={setSeed} maw={90} />
            </Group>
            {asksOfRoles && (
              <Select
                label="Broker roles"
                description="Coordinator, gatekeeper, liaison …: between whose groups"
                placeholder="Not told"
                value={partition}
                data={PARTITIONS.map((value) => ({ value, label: PARTITION_WORDS[value] }))}
                clearable
                clearButtonProps={{ 'aria-label': 'Tell no broker roles' }}
                onChange={setPartition}
              />
            )}
            {asksOfGroups && <GroupOptions choices={ofGroups} onChange={setOfGroups} />}
            <Text size="xs" c="dimmed">
              {describeRunFilter(picture.filter)}
            </Text>
            <Button type="submit" loading={start.isPending}>
              Analyse
            </Button>
          </Stack>
        </form>
      </Collapse>
      {error && <ErrorPanel title="The analysis failed" error={error} />}
    </Stack>
  );
}
