import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useScope } from '../../hooks/use-scope.js';
import { RoomSheet } from '../../parts/room-sheet.js';
import { ScopeChoice } from '../../parts/scope-choice.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { describeFilter } from '../../words/describe-filter.js';
import { describeLeftOut } from '../../words/left-out-words.js';
import { MonthDiagram } from './month-diagram.js';

/** The room Money: what came in and went out by month, each currency by itself. */
export function MoneyRoom() {
  const { t } = useTranslation('money');
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
      title={t('title')}
      choices={
        <Group gap={16}>
          {scope.id === 'selected' && (
            <Checkbox
              label={t('withHeld')}
              checked={!ignoresHeld}
              onChange={({ currentTarget }) => setIgnoresHeld(!currentTarget.checked)}
            />
          )}
          <ScopeChoice scope={scope} />
        </Group>
      }
    >
      <Stack gap="md">
        <Text size="xs" c="dimmed" aria-live="polite">
          {t('of', { whom: scope.words })} · {describeFilter(filter)}
          {data && data.held > 0 && ` · ${t('held', { count: data.held })}`}. {t('how')} {left}
        </Text>
        {error && <ErrorPanel title={t('failed')} error={error} />}
        {!data && !error && <LoadingPanel what={t('reading')} />}
        {data?.currencies.map((each) => (
          <MonthDiagram key={each.currency} {...each} hasSides={scope.id !== 'case'} />
        ))}
        {data?.currencies.length === 0 && (
          <EmptyPanel title={t('noneTitle', { whom: scope.words })}>
            <Text size="sm" c="dimmed">
              {t(filter.linkKinds?.includes('pays') === false ? 'filtered' : 'none')}
            </Text>
          </EmptyPanel>
        )}
      </Stack>
    </RoomSheet>
  );
}
