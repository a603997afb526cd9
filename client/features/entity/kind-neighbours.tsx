import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkKind } from '../../../server/contract/link.js';
import type { Entity } from '../../../server/contract/network.js';
import { call } from '../../api.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { useExplore } from '../../hooks/explore-context.js';
import { ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { formatCount } from '../../words/format.js';
import { EntityRow } from './entity-row.js';
import { PairLinks } from './pair-links.js';

const LIMIT = 100;

interface Props {
  readonly entity: Entity;
  readonly kind: LinkKind;
  readonly direction: 'out' | 'in' | 'both';
}

/** Neighbours by links of one kind; each opens the single links with it. */
export function KindNeighbours({ entity, kind, direction }: Props) {
  const { t } = useTranslation('entity');
  const { caseName } = useExplore();
  const [open, setOpen] = useState<string | null>(null);
  const { data, error } = useQuery({
    queryKey: caseKeys.neighbours(caseName, entity.id, LIMIT, [kind]),
    queryFn: ({ signal }) =>
      call(
        'expandEntity',
        { params: { case: caseName, entity: entity.id }, query: { limit: LIMIT, kinds: [kind] } },
        { signal },
      ),
  });
  if (error) return <ErrorPanel title={t('neighboursFailed')} error={error} />;
  if (!data) return <LoadingPanel what={t('readingNeighbours')} />;
  const rows = data.neighbours
    .map(({ entity: neighbour, bundles }) => ({
      neighbour,
      links: bundles
        .filter((bundle) => bundle.kind === kind && bundle.direction === direction)
        .reduce((sum, { links }) => sum + links, 0),
    }))
    .filter(({ links }) => links > 0)
    .sort((a, b) => b.links - a.links);
  return (
    <Stack gap={2} pl={8} pb={8}>
      {rows.map(({ neighbour, links }) => {
        const isOpen = open === neighbour.id;
        return (
          <div key={neighbour.id}>
            <EntityRow
              entity={neighbour}
              isOpen={isOpen}
              onToggle={() => setOpen(isOpen ? null : neighbour.id)}
            >
              <Text size="sm" className="figures">
                {formatCount(links)}
              </Text>
            </EntityRow>
            {isOpen && <PairLinks entity={entity} neighbour={neighbour} kind={kind} />}
          </div>
        );
      })}
      {data.total > data.shown && (
        <Text size="xs" c="dimmed">
          {t('mostNeighbours', { shown: data.shown, total: data.total })}
        </Text>
      )}
    </Stack>
  );
}
