import { Button, NumberInput, Group, Stack, Text } from '@mantine/core';
import { IconArrowsUpDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { entityLabelSchema, type EntityLabel } from '../../../server/contract/views.js';
import { call } from '../../api.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { useExplore } from '../../hooks/explore-context.js';
import { EntityPicker } from '../../parts/entity-picker.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { FoundPath } from './found-path.js';

const COUNT = 5;

interface Question {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
}

/** Where the way to this room began: an entity that was selected. */
function startOf(state: unknown): EntityLabel | null {
  const parsed = entityLabelSchema.safeParse((state as { from?: unknown } | null)?.from);
  return parsed.success ? parsed.data : null;
}

/** The room Paths: two ends, and the shortest ways between them. */
export function PathsPanel() {
  const { caseName, picture } = useExplore();
  const location = useLocation();
  const [from, setFrom] = useState<EntityLabel | null>(() => startOf(location.state));
  const [to, setTo] = useState<EntityLabel | null>(null);
  const [maxLength, setMaxLength] = useState<number | string>(6);
  const [question, setQuestion] = useState<Question | null>(null);
  const { linkKinds } = picture.filter;
  const { data, error, isFetching } = useQuery({
    queryKey: caseKeys.paths(caseName, { ...question, linkKinds }),
    queryFn: ({ signal }) =>
      call(
        'findPaths',
        {
          params: { case: caseName },
          query: {
            from: question?.from ?? '',
            to: question?.to ?? '',
            count: COUNT,
            maxLength: question?.maxLength ?? 6,
            ...(linkKinds && { kinds: linkKinds }),
          },
        },
        { signal },
      ),
    enabled: question !== null,
  });
  return (
    <Stack gap="md" p="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (from && to) {
            setQuestion({ from: from.id, to: to.id, maxLength: Number(maxLength) || 6 });
          }
        }}
      >
        <Stack gap={8}>
          <h2 className="section-title">Shortest paths</h2>
          <EntityPicker label="From" caseName={caseName} value={from} onChange={setFrom} />
          <EntityPicker label="To" caseName={caseName} value={to} onChange={setTo} />
          <Group gap={8} align="flex-end">
            <NumberInput
              label="Most links"
              min={1}
              max={12}
              w={90}
              value={maxLength}
              onChange={setMaxLength}
            />
            <Button
              variant="default"
              px={8}
              aria-label="Swap the ends"
              onClick={() => {
                setFrom(to);
                setTo(from);
              }}
            >
              <IconArrowsUpDown size={14} />
            </Button>
            <Button type="submit" disabled={!from || !to} loading={isFetching} flex={1}>
              Find paths
            </Button>
          </Group>
          <Text size="xs" c="dimmed">
            Shortest by number of links, whatever their time or grade
            {linkKinds ? '; only the kinds of link that the filter admits' : ''}.
          </Text>
        </Stack>
      </form>
      {isFetching && !data && <LoadingPanel what="Looking for paths" />}
      {error && <ErrorPanel title="No paths could be looked for" error={error} />}
      {data?.paths.length === 0 && (
        <EmptyPanel title={`No path of at most ${data.maxLength} links is recorded`}>
          <Text size="sm" c="dimmed">
            That no link is recorded does not mean that there was none.
          </Text>
        </EmptyPanel>
      )}
      {data?.paths.map((path, index) => (
        <FoundPath
          key={path.entities.map(({ id }) => id).join('\n')}
          path={path}
          number={index + 1}
          sources={data.sources}
        />
      ))}
    </Stack>
  );
}
