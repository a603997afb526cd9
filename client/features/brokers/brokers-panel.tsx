import { Button, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BrokerView } from '../../../server/contract/brokers.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useBrokerView, useBrokerViews, useStartBrokerView } from '../../hooks/use-broker-views.js';
import { JobProgress } from '../../parts/job-progress.js';
import { EmptyPanel, ErrorPanel } from '../../parts/state-panels.js';
import { formatCount, formatMoment } from '../../words/format.js';
import { ENTITY_KIND_WORDS } from '../../words/kind-words.js';
import { BrokerRow } from './broker-row.js';

/** Bars show at least so many ranks, so that a narrow interval looks narrow. */
const RANKS_SHOWN = 30;

function Ranking({ ranking }: { readonly ranking: BrokerView['rankings'][number] }) {
  const { t } = useTranslation('brokers');
  const { kind, observation, contenders, brokers } = ranking;
  if (brokers.length === 0) return null;
  const lastRank = Math.min(contenders, RANKS_SHOWN);
  return (
    <Stack gap={4}>
      <Text component="h3" size="sm" fw={600}>
        {t(`observation_${observation}`, {
          kind: ENTITY_KIND_WORDS[kind].many,
          listed: formatCount(brokers.length),
          total: formatCount(contenders),
        })}
      </Text>
      {brokers.map((broker) => (
        <BrokerRow key={broker.id} broker={broker} lastRank={lastRank} />
      ))}
    </Stack>
  );
}

function Found({ view }: { readonly view: BrokerView }) {
  const { t } = useTranslation('brokers');
  const { draws, significance } = view;
  return (
    <>
      <Text size="xs" c="dimmed">
        {t('explanation', {
          draws: formatCount(draws.run),
          networks: formatCount(significance.run),
        })}
      </Text>
      {view.rankings.map((ranking) => (
        <Ranking key={`${ranking.kind} ${ranking.observation}`} ranking={ranking} />
      ))}
      {view.rankings.length === 0 && <Text size="sm">{t('nobody')}</Text>}
      {view.needingProtection.length > 0 && (
        <Stack gap={2}>
          <Text component="h3" size="sm" fw={600}>
            {t('needingProtection')}
          </Text>
          {view.needingProtection.map(({ id, name }) => (
            <Text key={id} size="sm">
              {name}
            </Text>
          ))}
        </Stack>
      )}
      {view.notes.map((note) => (
        <Text key={note} size="xs" c="dimmed" lang="en">
          {note}
        </Text>
      ))}
    </>
  );
}

/** Who lies between others in the records, and how far that holds. */
export function BrokersPanel() {
  const { t } = useTranslation('brokers');
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
  useCommands([
    {
      ...{ id: 'brokers.begin', group: 'Case', title: t('begin'), words: t('title'), run: begin },
      cannot: job ? t('running') : undefined,
    },
  ]);
  return (
    <Stack gap="sm" p="md">
      <h2 className="section-title">{t('title')}</h2>
      {views.length > 0 && (
        <Select
          label={t('view')}
          value={shown}
          data={views.map(({ id, at, parameters }) => ({
            value: id,
            label: t('viewOf', { when: formatMoment(at), seed: parameters.seed }),
          }))}
          onChange={setChosen}
        />
      )}
      {job ? (
        <JobProgress job={job} title={t('running')} />
      ) : (
        <Button variant="default" loading={start.isPending} onClick={begin}>
          {t('begin')}
        </Button>
      )}
      {error && <ErrorPanel title={t('failed')} error={error} />}
      {viewError && <ErrorPanel title={t('notShown')} error={viewError} />}
      {view && <Found view={view} />}
      {shown === null && !job && (
        <EmptyPanel title={t('noneTitle')}>
          <Text size="sm" c="dimmed">
            {t('none')}
          </Text>
        </EmptyPanel>
      )}
    </Stack>
  );
}
