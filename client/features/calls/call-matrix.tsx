import { Group, Modal, NativeSelect, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityLabel } from '../../../server/contract/views.js';
import { call } from '../../api.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { useExplore } from '../../hooks/explore-context.js';
import type { Scope } from '../../hooks/use-scope.js';
import { PairRecords } from '../../parts/pair-records.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import type { CallOrder } from '../../state/call-order.js';
import { countWords } from '../../words/count-words.js';
import { formatCount } from '../../words/format.js';
import { MatrixTable } from './matrix-table.js';

const LIMIT = 40;
const FIRST_RECORDS = 50;

/** Who calls whom, among the phones with most calls; a cell opens the records of its pair. */
export function CallMatrix({ scope }: { readonly scope: Scope }) {
  const { t } = useTranslation('calls');
  const { caseName, picture, result, state } = useExplore();
  const [order, setOrder] = useState<CallOrder>('calls');
  const [by, setBy] = useState<'calls' | 'days'>('days');
  const [pair, setPair] = useState<readonly [EntityLabel, EntityLabel] | null>(null);
  const body = {
    ...(scope.entities && { entities: [...scope.entities] }),
    ...{ reach: scope.reach, withHeld: scope.withHeld, filter: picture.filter, limit: LIMIT },
  };
  const { data, error } = useQuery({
    queryKey: caseKeys.callMatrix(caseName, body),
    queryFn: ({ signal }) =>
      call('readCallMatrix', { params: { case: caseName }, body }, { signal }),
    enabled: state.isReady,
    placeholderData: keepPreviousData,
  });
  if (error) return <ErrorPanel title={t('failed')} error={error} />;
  if (!data) return <LoadingPanel what={t('counting')} />;
  const groups = new Map(result?.entities.map(({ id, community }) => [id, community]));
  const phones = t('phone', { count: data.totalPhones });
  const calls = countWords('call', data.totalCalls);
  return (
    <section aria-label={t('who')}>
      <Group justify="space-between" align="flex-end" mb={6}>
        <div>
          <Title order={3} size="h5">
            {t('who')}
          </Title>
          <Text size="xs" c="dimmed" className="figures">
            {data.phones.length < data.totalPhones
              ? t('partOfPhones', {
                  ...{ phones, calls, shown: formatCount(data.phones.length) },
                  shownCalls: formatCount(data.shownCalls),
                })
              : `${phones}, ${calls}`}
            {data.held > 0 && `; ${t('held', { count: data.held })}`}. {t('rowCalls')}
          </Text>
        </div>
        <Group gap={8}>
          <NativeSelect
            label={t('figure')}
            value={by}
            data={[
              { value: 'days', label: t('distinctDays') },
              { value: 'calls', label: t('calls') },
            ]}
            onChange={({ currentTarget }) =>
              setBy(currentTarget.value === 'calls' ? 'calls' : 'days')
            }
          />
          <NativeSelect
            label={t('order')}
            value={order}
            data={[
              { value: 'calls', label: t('byCalls') },
              { value: 'group', label: t('byGroup'), disabled: result === null },
            ]}
            onChange={({ currentTarget }) =>
              setOrder(currentTarget.value === 'group' ? 'group' : 'calls')
            }
          />
        </Group>
      </Group>
      {data.phones.length === 0 ? (
        <EmptyPanel title={t('noneTitle', { whom: scope.words })}>
          <Text size="sm" c="dimmed">
            {t(picture.filter.linkKinds?.includes('calls') === false ? 'filtered' : 'none')}
          </Text>
        </EmptyPanel>
      ) : (
        <MatrixTable
          matrix={data}
          by={by}
          order={order}
          groupOf={(id) => groups.get(id) ?? null}
          onOpen={(from, to) => setPair([from, to])}
        />
      )}
      <Modal
        opened={pair !== null}
        onClose={() => setPair(null)}
        title={pair && t('between', { one: pair[0].name, other: pair[1].name })}
        size="lg"
      >
        {pair && (
          <PairRecords caseName={caseName} ends={pair} kinds={['calls']} first={FIRST_RECORDS} />
        )}
      </Modal>
    </section>
  );
}
