import { Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../api.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { useExplore } from '../../hooks/explore-context.js';
import type { Scope } from '../../hooks/use-scope.js';
import { ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { countOf, formatCount } from '../../words/format.js';
import { WeekDiagram } from './week-diagram.js';

/** In which hours of the week calls begin, by the clocks of the records; unknown clocks apart. */
export function CallWeek({ scope }: { readonly scope: Scope }) {
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
  if (error) return <ErrorPanel title="The hours could not be counted" error={error} />;
  if (!data) return <LoadingPanel what="Counting hours" />;
  if (data.calls === 0) return null;
  const zoned = data.zones.reduce((sum, { calls }) => sum + calls, 0);
  const zones = data.zones
    .map(({ zone, calls }) => `${zone} (${countOf(calls, 'call', 'calls')})`)
    .join(', ');
  const left = [
    data.vague > 0 ? `${formatCount(data.vague)} whose time is longer than an hour` : null,
    data.undated > 0 ? `${formatCount(data.undated)} without a time` : null,
  ].filter((part) => part !== null);
  return (
    <section aria-label="When in the week">
      <Title order={3} size="h5">
        When in the week
      </Title>
      {zoned > 0 && (
        <>
          <Text size="xs" c="dimmed">
            Hours in which {countOf(zoned, 'call', 'calls')} begin, by the clock that each record
            gives: {zones}.
            {data.zones.length > 1 && ' Different clocks stand side by side, none is converted.'}
            {left.length > 0 && ` Left out: ${left.join(', ')}.`}
          </Text>
          <WeekDiagram hours={data.hours} what="calls with a known time zone" />
        </>
      )}
      {data.unknownZone.calls > 0 && (
        <>
          <Text size="xs" c="dimmed">
            {countOf(data.unknownZone.calls, 'call', 'calls')} whose record gives no time zone, as
            written: the hour is that of an unknown clock.
          </Text>
          <WeekDiagram hours={data.unknownZone.hours} what="calls with an unknown time zone" />
        </>
      )}
    </section>
  );
}
