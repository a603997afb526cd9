import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinkKind } from '../../server/contract/link.js';
import type { EntityLabel } from '../../server/contract/views.js';
import { call } from '../api.js';
import { caseKeys } from '../hooks/case-keys.js';
import { LinkRecord } from './link-record.js';
import { ErrorPanel, LoadingPanel } from './state-panels.js';

const MOST = 1_000;

interface Props {
  readonly caseName: string;
  readonly ends: readonly [EntityLabel, EntityLabel];
  readonly kinds: readonly LinkKind[];
  /** Records shown before more are asked for. */
  readonly first: number;
}

/** The links of some kinds between two entities, in both directions, record by record. */
export function PairRecords({ caseName, ends, kinds, first }: Props) {
  const [limit, setLimit] = useState(first);
  const [a, b] = ends;
  const { data, error } = useQuery({
    queryKey: [...caseKeys.links(caseName, a.id, b.id, limit), kinds],
    queryFn: ({ signal }) =>
      call(
        'listLinks',
        {
          params: { case: caseName, entity: a.id },
          query: { with: b.id, limit, kinds: [...kinds] },
        },
        { signal },
      ),
  });
  if (error) return <ErrorPanel title="The links could not be read" error={error} />;
  if (!data) return <LoadingPanel what="Reading the links" />;
  const nameOf = (id: string) => ends.find((end) => end.id === id)?.name ?? id;
  return (
    <Stack gap={6}>
      {data.links.map((link) => (
        <LinkRecord key={link.id} link={link} sources={data.sources} nameOf={nameOf} />
      ))}
      {data.more && (
        <Button variant="subtle" size="compact-xs" onClick={() => setLimit(MOST)}>
          Show more links
        </Button>
      )}
    </Stack>
  );
}
