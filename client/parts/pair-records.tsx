import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GraphFilter } from '../../server/contract/graph-view.js';
import type { LinkKind } from '../../server/contract/link.js';
import type { EntityLabel } from '../../server/contract/views.js';
import { call } from '../api.js';
import { caseKeys } from '../hooks/case-keys.js';
import { admitsRecord } from '../state/admits-record.js';
import { LinkRecord } from './link-record.js';
import { ErrorPanel, LoadingPanel } from './state-panels.js';

const MOST = 1_000;

type Named = Pick<EntityLabel, 'id' | 'name'>;

interface Props {
  readonly caseName: string;
  readonly ends: readonly [Named, Named];
  /** Absent = all. */
  readonly kinds?: readonly LinkKind[];
  /** Records shown before more are asked for. */
  readonly first: number;
  /** Links that it does not admit are said to be outside it. */
  readonly filter?: GraphFilter;
}

/** The links of some kinds between two entities, in both directions, record by record. */
export function PairRecords({ caseName, ends, kinds, first, filter = {} }: Props) {
  const { t } = useTranslation('parts');
  const [limit, setLimit] = useState(first);
  const [a, b] = ends;
  const { data, error } = useQuery({
    queryKey: [...caseKeys.links(caseName, a.id, b.id, limit), kinds],
    queryFn: ({ signal }) =>
      call(
        'listLinks',
        {
          params: { case: caseName, entity: a.id },
          query: { with: b.id, limit, ...(kinds && { kinds: [...kinds] }) },
        },
        { signal },
      ),
  });
  if (error) return <ErrorPanel title={t('linksFailed')} error={error} />;
  if (!data) return <LoadingPanel what={t('readingLinks')} />;
  const nameOf = (id: string) => ends.find((end) => end.id === id)?.name ?? id;
  return (
    <Stack gap={6}>
      {data.links.map((link) => (
        <div key={link.id}>
          {!admitsRecord(filter, link) && (
            <Text size="xs" c="dimmed">
              {t('outsideFilters')}
            </Text>
          )}
          <LinkRecord link={link} sources={data.sources} nameOf={nameOf} />
        </div>
      ))}
      {data.more && (
        <Button variant="subtle" size="compact-xs" onClick={() => setLimit(MOST)}>
          {t('showMoreLinks')}
        </Button>
      )}
    </Stack>
  );
}
