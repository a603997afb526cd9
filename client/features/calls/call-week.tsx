import { Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { useExplore } from '../../hooks/explore-context.js';
import type { Scope } from '../../hooks/use-scope.js';
import { ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { countWords } from '../../words/count-words.js';
import { WeekDiagram } from './week-diagram.js';

/** In which hours of the week calls begin, by the clocks of the records; unknown clocks apart. */
export function CallWeek({ scope }: { readonly scope: Scope }) {
  const { t } = useTranslation('calls');
  const { caseName, picture, state } = useExplore();
  const body = {
    ...(scope.entities && { entities: [...scope.entities] }),
    ...{ reach: scope.reach, withHeld: scope.withHeld, filter: picture.filter },
  };
  const { data, error } = useQuery({
    queryKey: caseKeys.callHours(caseName, body),
    queryFn: ({ signal }) =>
      call('readCallHours', { params: { case: caseName }, body }, { signal }),
    enabled: state.isReady,
    placeholderData: keepPreviousData,
  });
  if (error) return <ErrorPanel title={t('hoursFailed')} error={error} />;
  if (!data) return <LoadingPanel what={t('countingHours')} />;
  if (data.calls === 0) return null;
  const zoned = data.zones.reduce((sum, { calls }) => sum + calls, 0);
  const zones = data.zones
    .map(({ zone, calls }) => `${zone} (${countWords('call', calls)})`)
    .join(', ');
  const left = [
    data.vague > 0 ? t('vague', { count: data.vague }) : null,
    data.undated > 0 ? t('undated', { count: data.undated }) : null,
  ].filter((part) => part !== null);
  return (
    <section aria-label={t('week')}>
      <Title order={3} size="h5">
        {t('week')}
      </Title>
      {zoned > 0 && (
        <>
          <Text size="xs" c="dimmed">
            {t('hoursIn', { count: zoned, zones })}
            {data.zones.length > 1 && ` ${t('clocks')}`}
            {left.length > 0 && ` ${t('leftOut', { parts: left.join(', ') })}`}
          </Text>
          <WeekDiagram hours={data.hours} zone="known" />
        </>
      )}
      {data.unknownZone.calls > 0 && (
        <>
          <Text size="xs" c="dimmed">
            {t('unknownZone', { count: data.unknownZone.calls })}
          </Text>
          <WeekDiagram hours={data.unknownZone.hours} zone="unknown" />
        </>
      )}
    </section>
  );
}
