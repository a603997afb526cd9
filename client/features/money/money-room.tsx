import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useScope } from '../../hooks/use-scope.js';
import { RoomSheet } from '../../parts/room-sheet.js';
import { ScopeChoice } from '../../parts/scope-choice.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { describeFilter } from '../../words/describe-filter.js';
import { countOf } from '../../words/format.js';
import { describeLeftOut } from '../../words/left-out-words.js';
import { MonthDiagram } from './month-diagram.js';

/** The room Money: what came in and went out by month, each currency by itself. */
export function MoneyRoom() {
  const { caseName, picture, state } = useExplore();
  const { filter } = picture;
  const scope = useScope();
  const [ignoresHeld, setIgnoresHeld] = useState(false);
  const body = {
    ...(scope.entities && { entities: [...scope.entities] }),
    ...{ filter, withHeld: scope.withHeld && !ignoresHeld },
  };
  const { data, error } = useQuery({
    queryKey: caseKeys.money(caseName, body),
    queryFn: ({ signal }) => call('readMoney', { params: { case: caseName }, body }, { signal }),
    enabled: state.isReady,
    placeholderData: keepPreviousData,
  });
  const left = data ? describeLeftOut(data) : null;
  return (
    <RoomSheet
      title="Money by month"
      choices={
        <Group gap={16} align="flex-end">
          {scope.id === 'selected' && (
            <Checkbox
              label="with the accounts held at the time"
              checked={!ignoresHeld}
              onChange={({ currentTarget }) => setIgnoresHeld(!currentTarget.checked)}
              mb={6}
            />
          )}
          <ScopeChoice scope={scope} />
        </Group>
      }
    >
      <Stack gap="md">
        <Text size="xs" c="dimmed" aria-live="polite">
          Payments of {scope.words} · {describeFilter(filter)}
          {data && data.held > 0 && ` · ${countOf(data.held, 'account', 'accounts')} held`}.
          Currencies are never added. Months by the clock of each record; one without a zone as it
          was written. {left}
        </Text>
        {error && <ErrorPanel title="The payments could not be read" error={error} />}
        {!data && !error && <LoadingPanel what="Adding up payments" />}
        {data?.currencies.map((each) => (
          <MonthDiagram key={each.currency} {...each} hasSides={scope.id !== 'case'} />
        ))}
        {data?.currencies.length === 0 && (
          <EmptyPanel title={`No payment with an amount and a month: ${scope.words}`}>
            <Text size="sm" c="dimmed">
              {filter.linkKinds && !filter.linkKinds.includes('pays')
                ? 'The filter on the left leaves payments out.'
                : 'Select a person, company or account with payments, or look at the whole case.'}
            </Text>
          </EmptyPanel>
        )}
      </Stack>
    </RoomSheet>
  );
}
