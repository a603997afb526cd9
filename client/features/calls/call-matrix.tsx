import { Group, Modal, NativeSelect, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EntityLabel } from '../../../server/contract/views.js';
import { call } from '../../api.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { useExplore } from '../../hooks/explore-context.js';
import type { Scope } from '../../hooks/use-scope.js';
import { PairRecords } from '../../parts/pair-records.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import type { CallOrder } from '../../state/call-order.js';
import { countOf, formatCount } from '../../words/format.js';
import { MatrixTable } from './matrix-table.js';

const LIMIT = 40;
const FIRST_RECORDS = 50;

/** Who calls whom, among the phones with most calls; a cell opens the records of its pair. */
export function CallMatrix({ scope }: { readonly scope: Scope }) {
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
  if (error) return <ErrorPanel title="The calls could not be counted" error={error} />;
  if (!data) return <LoadingPanel what="Counting calls" />;
  const groups = new Map(result?.entities.map(({ id, community }) => [id, community]));
  return (
    <section aria-label="Who calls whom">
      <Group justify="space-between" align="flex-end" mb={6}>
        <div>
          <Title order={3} size="h5">
            Who calls whom
          </Title>
          <Text size="xs" c="dimmed" className="figures">
            {data.phones.length < data.totalPhones
              ? `${formatCount(data.phones.length)} of ${countOf(data.totalPhones, 'phone', 'phones')}, by calls; ${formatCount(data.shownCalls)} of ${countOf(data.totalCalls, 'call', 'calls')} are between them`
              : `${countOf(data.totalPhones, 'phone', 'phones')}, ${countOf(data.totalCalls, 'call', 'calls')}`}
            {data.held > 0 && `; ${formatCount(data.held)} held at the time of the call`}. A row
            calls a column.
          </Text>
        </div>
        <Group gap={8}>
          <NativeSelect
            label="Figure"
            value={by}
            data={[
              { value: 'days', label: 'Distinct days' },
              { value: 'calls', label: 'Calls' },
            ]}
            onChange={({ currentTarget }) =>
              setBy(currentTarget.value === 'calls' ? 'calls' : 'days')
            }
          />
          <NativeSelect
            label="Order"
            value={order}
            data={[
              { value: 'calls', label: 'By calls' },
              { value: 'group', label: 'By group', disabled: result === null },
            ]}
            onChange={({ currentTarget }) =>
              setOrder(currentTarget.value === 'group' ? 'group' : 'calls')
            }
          />
        </Group>
      </Group>
      {data.phones.length === 0 ? (
        <EmptyPanel title={`No calls: ${scope.words}`}>
          <Text size="sm" c="dimmed">
            {picture.filter.linkKinds && !picture.filter.linkKinds.includes('calls')
              ? 'The filter on the left leaves calls out.'
              : 'Select a phone or whoever held one, or look at the whole case.'}
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
        title={pair ? `Calls between ${pair[0].name} and ${pair[1].name}, whatever the filter` : ''}
        size="lg"
      >
        {pair && (
          <PairRecords caseName={caseName} ends={pair} kinds={['calls']} first={FIRST_RECORDS} />
        )}
      </Modal>
    </section>
  );
}
