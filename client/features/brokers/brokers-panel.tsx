import { Button, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { BrokerView } from '../../../server/contract/brokers.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useBrokerView, useBrokerViews, useStartBrokerView } from '../../hooks/use-broker-views.js';
import { JobProgress } from '../../parts/job-progress.js';
import { EmptyPanel, ErrorPanel } from '../../parts/state-panels.js';
import { formatCount, formatMoment } from '../../words/format.js';
import { ENTITY_KIND_WORDS } from '../../words/kind-words.js';
import { BrokerRow } from './broker-row.js';

/** Bars show at least so many ranks, so that a narrow interval looks narrow. */
const RANKS_SHOWN = 30;

const OBSERVATION_WORDS = {
  all: '',
  observed: ', observed',
  mentioned: ', only mentioned',
} as const;

function Ranking({ ranking }: { readonly ranking: BrokerView['rankings'][number] }) {
  const { kind, observation, contenders, brokers } = ranking;
  if (brokers.length === 0) return null;
  const lastRank = Math.min(contenders, RANKS_SHOWN);
  return (
    <Stack gap={4}>
      <Text component="h3" size="sm" fw={600}>
        {ENTITY_KIND_WORDS[kind].many}
        {OBSERVATION_WORDS[observation]}: {formatCount(brokers.length)} of {formatCount(contenders)}
      </Text>
      {brokers.map((broker) => (
        <BrokerRow key={broker.id} broker={broker} lastRank={lastRank} />
      ))}
    </Stack>
  );
}

function Found({ view }: { readonly view: BrokerView }) {
  const { draws, significance } = view;
  return (
    <>
      <Text size="xs" c="dimmed">
        A rank is a position in the recorded data. A bar is the sensitivity interval of the rank
        when a tenth is lost or mistaken ({formatCount(draws.run)} draws of each loss,{' '}
        {formatCount(significance.run)} random networks): whose bars overlap cannot be told apart.
        Victims and witnesses are in no ranking.
      </Text>
      {view.rankings.map((ranking) => (
        <Ranking key={`${ranking.kind} ${ranking.observation}`} ranking={ranking} />
      ))}
      {view.rankings.length === 0 && <Text size="sm">Nobody lies between others here.</Text>}
      {view.needingProtection.length > 0 && (
        <Stack gap={2}>
          <Text component="h3" size="sm" fw={600}>
            Positions needing protection
          </Text>
          {view.needingProtection.map(({ id, name }) => (
            <Text key={id} size="sm">
              {name}
            </Text>
          ))}
        </Stack>
      )}
      {view.notes.map((note) => (
        <Text key={note} size="xs" c="dimmed">
          {note}
        </Text>
      ))}
    </>
  );
}

/** Who lies between others in the records, and how far that holds. */
export function BrokersPanel() {
  const { caseName, picture } = useExplore();
  const views = useBrokerViews(caseName).data?.views ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = chosen ?? views[0]?.id ?? null;
  const { data: view, error: viewError } = useBrokerView(caseName, shown);
  const { start, job, error } = useStartBrokerView(caseName, setChosen);
  const { linkKinds, fromMs, untilMs, grades } = picture.filter;
  const begin = (): void => {
    start.mutate({
      ...(linkKinds && { linkKinds }),
      ...(grades && { grades }),
      ...((fromMs !== undefined || untilMs !== undefined) && {
        window: {
          ...(fromMs !== undefined && { fromMs }),
          ...(untilMs !== undefined && { untilMs }),
        },
      }),
    });
  };
  return (
    <Stack gap="sm" p="md">
      <h2 className="section-title">Who lies between others in the records</h2>
      {views.length > 0 && (
        <Select
          label="View"
          value={shown}
          data={views.map(({ id, at, parameters }) => ({
            value: id,
            label: `${formatMoment(at)}, seed ${parameters.seed}`,
          }))}
          onChange={setChosen}
        />
      )}
      {job ? (
        <JobProgress job={job} title="Ranking by position" />
      ) : (
        <Button variant="default" loading={start.isPending} onClick={begin}>
          Rank under the filter of the graph
        </Button>
      )}
      {error && <ErrorPanel title="The ranking failed" error={error} />}
      {viewError && <ErrorPanel title="The view cannot be shown" error={viewError} />}
      {view && <Found view={view} />}
      {shown === null && !job && (
        <EmptyPanel title="Nothing is ranked yet">
          <Text size="sm" c="dimmed">
            A ranking takes half a minute or more: it is measured again many times with parts of the
            records left out.
          </Text>
        </EmptyPanel>
      )}
    </Stack>
  );
}
