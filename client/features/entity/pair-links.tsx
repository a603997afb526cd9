import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinkKind } from '../../../server/contract/link.js';
import type { Entity } from '../../../server/contract/network.js';
import type { EntityLabel } from '../../../server/contract/views.js';
import { call } from '../../api.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useAddEntities } from '../../hooks/use-add-entities.js';
import { LinkRecord } from '../../parts/link-record.js';
import { ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';

const FIRST = 10;
const MOST = 1_000;

interface Props {
  readonly entity: Entity;
  readonly neighbour: EntityLabel;
  readonly kind: LinkKind;
}

/** The single links between two entities, record by record. */
export function PairLinks({ entity, neighbour, kind }: Props) {
  const { caseName } = useExplore();
  const { add } = useAddEntities();
  const [limit, setLimit] = useState(FIRST);
  const { data, error } = useQuery({
    queryKey: [...caseKeys.links(caseName, entity.id, neighbour.id, limit), kind],
    queryFn: ({ signal }) =>
      call(
        'listLinks',
        {
          params: { case: caseName, entity: entity.id },
          query: { with: neighbour.id, limit, kinds: [kind] },
        },
        { signal },
      ),
  });
  if (error) return <ErrorPanel title="The links could not be read" error={error} />;
  if (!data) return <LoadingPanel what="Reading the links" />;
  const nameOf = (id: string) =>
    id === entity.id ? entity.name : id === neighbour.id ? neighbour.name : id;
  return (
    <Stack gap={6} py={6} pl={8}>
      <Group gap={8}>
        <Button
          variant="default"
          size="compact-xs"
          onClick={() => void add(neighbour.id, neighbour.name)}
        >
          Go to {neighbour.name}
        </Button>
      </Group>
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
