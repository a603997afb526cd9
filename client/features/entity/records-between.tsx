import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GraphFilter } from '../../../server/contract/graph-view.js';
import type { LinkKind } from '../../../server/contract/link.js';
import { call } from '../../api.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { useExplore } from '../../hooks/explore-context.js';
import { LinkRecord } from '../../parts/link-record.js';
import { ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { admitsRecord } from '../../state/admits-record.js';

const FIRST = 10;
const MOST = 1_000;

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly one: Named;
  readonly other: Named;
  /** Kinds of link to be listed; absent = all. */
  readonly kinds?: readonly LinkKind[];
  /** Links that it does not admit are said to be outside it. */
  readonly filter?: GraphFilter;
}

/** The single links between two entities in time order, each with its records. */
export function RecordsBetween({ one, other, kinds, filter = {} }: Props) {
  const { caseName } = useExplore();
  const [limit, setLimit] = useState(FIRST);
  const { data, error } = useQuery({
    queryKey: [...caseKeys.links(caseName, one.id, other.id, limit), kinds],
    queryFn: ({ signal }) =>
      call(
        'listLinks',
        {
          params: { case: caseName, entity: one.id },
          query: { with: other.id, limit, ...(kinds && { kinds: [...kinds] }) },
        },
        { signal },
      ),
  });
  if (error) return <ErrorPanel title="The links could not be read" error={error} />;
  if (!data) return <LoadingPanel what="Reading the links" />;
  const nameOf = (id: string) => (id === one.id ? one.name : id === other.id ? other.name : id);
  return (
    <Stack gap={6}>
      {data.links.map((link) => (
        <div key={link.id}>
          {!admitsRecord(filter, link) && (
            <Text size="xs" c="dimmed">
              Outside the filters, and not in the line:
            </Text>
          )}
          <LinkRecord link={link} sources={data.sources} nameOf={nameOf} />
        </div>
      ))}
      {data.more && (
        <Button variant="subtle" size="compact-xs" onClick={() => setLimit(MOST)}>
          Show more links
        </Button>
      )}
    </Stack>
  );
}
