import { Button, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../hooks/explore-context.js';
import { useRuns } from '../../hooks/use-run.js';
import { useStartRun } from '../../hooks/use-start-run.js';
import { BesideHelp } from '../../parts/beside-help.js';
import { JobProgress } from '../../parts/job-progress.js';
import { SIZE_MEASURES } from '../../state/node-look.js';
import { describeRun } from '../../words/run-words.js';
import { sizeWords } from '../../words/size-words.js';
import { useLookActs } from './use-look-acts.js';

/** What colours and sizes stand for, and from which run they come. */
export function LookPanel() {
  const { t } = useTranslation(['filters', 'steps', 'analysis']);
  const { caseName, picture, run: shownRun, act } = useExplore();
  const { colourBy, sizeBy } = useLookActs();
  const runs = useRuns(caseName).data?.runs ?? [];
  const { start, job } = useStartRun(caseName, (run) =>
    act(t('steps:colourBy_community'), (now) => ({ ...now, run, colourBy: 'community' })),
  );
  const hasRun = shownRun !== null;
  const sizes = ['links', ...(hasRun ? SIZE_MEASURES : [])];
  return (
    <Stack gap={8}>
      <h2 className="section-title">{t('look')}</h2>
      <Select
        aria-label={t('colour')}
        value={picture.colourBy}
        data={[
          { value: 'kind', label: t('colour_kind') },
          { value: 'community', label: t('colour_community'), disabled: !hasRun },
        ]}
        onChange={(value) => colourBy(value === 'community' ? 'community' : 'kind')}
      />
      <BesideHelp measure={SIZE_MEASURES.find((each) => each === picture.sizeBy) ?? null}>
        <Select
          aria-label={t('size')}
          value={picture.sizeBy}
          data={sizes.map((value) => ({
            value,
            label: t('sizeOf', { measure: sizeWords(value) }),
          }))}
          onChange={(measure) => {
            if (measure) sizeBy(measure);
          }}
        />
      </BesideHelp>
      {runs.length > 0 && (
        <Select
          aria-label={t('runOf')}
          value={shownRun}
          placeholder={t('chooseRun')}
          data={runs.map((run) => ({ value: run.id, label: describeRun(run) }))}
          onChange={(run) => {
            if (run) act(t('analysis:stepChange'), (now) => ({ ...now, run }));
          }}
        />
      )}
      {job ? (
        <JobProgress job={job} title={t('findingGroups')} />
      ) : (
        runs.length === 0 && (
          <>
            <Text size="xs" c="dimmed">
              {t('fromAnalysis')}
            </Text>
            <Button
              variant="light"
              loading={start.isPending}
              onClick={() => start.mutate({ projection: 'links' })}
            >
              {t('findGroups')}
            </Button>
          </>
        )
      )}
    </Stack>
  );
}
