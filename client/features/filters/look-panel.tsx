import { Button, Select, Stack, Text } from '@mantine/core';
import { CATALOGUE } from '../../../server/analysis/catalogue.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useRuns } from '../../hooks/use-run.js';
import { useStartRun } from '../../hooks/use-start-run.js';
import { JobProgress } from '../../parts/job-progress.js';
import { SIZE_MEASURES } from '../../state/node-look.js';
import { describeRun } from '../../words/run-words.js';
import { useLookActs } from './use-look-acts.js';

/** What colours and sizes stand for, and from which run they come. */
export function LookPanel() {
  const { caseName, picture, run: shownRun, act } = useExplore();
  const { colourBy, sizeBy } = useLookActs();
  const runs = useRuns(caseName).data?.runs ?? [];
  const { start, job } = useStartRun(caseName, (run) =>
    act('Colour by group', (now) => ({ ...now, run, colourBy: 'community' })),
  );
  const hasRun = shownRun !== null;
  const measures = SIZE_MEASURES.map((id) => ({ value: id, label: CATALOGUE[id].title }));
  return (
    <Stack gap={8}>
      <h2 className="section-title">Colour and size</h2>
      <Select
        aria-label="Colour"
        value={picture.colourBy}
        data={[
          { value: 'kind', label: 'Colour: kind of entity' },
          { value: 'community', label: 'Colour: densely linked group', disabled: !hasRun },
        ]}
        onChange={(value) => colourBy(value === 'community' ? 'community' : 'kind')}
      />
      <Select
        aria-label="Size"
        value={picture.sizeBy}
        data={[
          { value: 'links', label: 'Size: number of links' },
          ...(hasRun ? measures : []).map(({ value, label }) => ({
            value,
            label: `Size: ${label.toLowerCase()}`,
          })),
        ]}
        onChange={(measure) => {
          if (measure) sizeBy(measure);
        }}
      />
      {runs.length > 0 && (
        <Select
          aria-label="Analysis that groups and measures come from"
          value={shownRun}
          placeholder="Choose an analysis"
          data={runs.map((run) => ({ value: run.id, label: describeRun(run) }))}
          onChange={(run) => {
            if (run) act('Change analysis', (now) => ({ ...now, run }));
          }}
        />
      )}
      {job ? (
        <JobProgress job={job} title="Finding groups" />
      ) : (
        runs.length === 0 && (
          <>
            <Text size="xs" c="dimmed">
              Groups and measures come from an analysis of the recorded links.
            </Text>
            <Button
              variant="light"
              loading={start.isPending}
              onClick={() => start.mutate({ projection: 'links' })}
            >
              Find densely linked groups
            </Button>
          </>
        )
      )}
    </Stack>
  );
}
