import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GraphNode } from '../../../server/contract/graph-view.js';
import { call } from '../../api.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useAddEntities } from '../../hooks/use-add-entities.js';
import { useExpand } from '../../hooks/use-expand.js';
import { ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { EXPAND_LIMIT, EXPAND_REST } from '../../state/expansion.js';
import { isFiltered } from '../../state/filter.js';
import { describeChosen } from '../../words/chosen-words.js';
import { countWords } from '../../words/count-words.js';
import { EntityList } from './entity-list.js';

interface Props {
  readonly among: readonly GraphNode[];
  readonly onClose: () => void;
}

/** Who else is linked to every one of the chosen, in the whole case under the filter in force. */
export function CommonNeighbours({ among, onClose }: Props) {
  const { t } = useTranslation(['selection', 'steps']);
  const { caseName, picture } = useExplore();
  const { draw } = useExpand();
  const { add } = useAddEntities();
  const [limit, setLimit] = useState(EXPAND_LIMIT);
  const body = { entities: among.map(({ id }) => id), filter: picture.filter, limit };
  const { data, error } = useQuery({
    queryKey: caseKeys.common(caseName, body),
    queryFn: ({ signal }) =>
      call('findCommonNeighbours', { params: { case: caseName }, body }, { signal }),
    placeholderData: keepPreviousData,
  });
  const found = (data?.neighbours ?? []).map(({ entity, links }) => ({ ...entity, links }));
  const fresh = found.filter(({ id }) => !picture.spots.has(id)).length;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('commonTitle', { total: among.length })}
      size={480}
      centered
    >
      <Stack gap="sm">
        {error && <ErrorPanel title={t('commonFailed')} error={error} />}
        {!data && !error && <LoadingPanel what={t('commonReading')} />}
        {data && (
          <>
            <Text size="sm" role="status">
              {data.total === 0
                ? t('commonNone')
                : t('commonShown', {
                    shown: data.shown,
                    entities: countWords('entity', data.total),
                  })}{' '}
              {t(isFiltered(picture.filter) ? 'onlyAdmitted' : 'allLooked')}
            </Text>
            <EntityList
              label={t('common')}
              entities={found}
              onChoose={(id) => {
                const entity = found.find((each) => each.id === id);
                if (entity) void add(id, entity.name).then(onClose);
              }}
              aside={({ id, links }) => (
                <Text size="xs" c="dimmed" className="figures" style={{ flex: 'none' }}>
                  {countWords('link', links)}
                  {picture.spots.has(id) ? ` · ${t('onGraph')}` : ''}
                </Text>
              )}
            />
            <Group justify="flex-end">
              {data.shown < Math.min(data.total, EXPAND_REST) && (
                <Button variant="default" onClick={() => setLimit(EXPAND_REST)}>
                  {t('showRest')}
                </Button>
              )}
              <Button
                disabled={fresh === 0}
                onClick={() => {
                  draw(t('steps:addLinked', { name: describeChosen(among) }), data);
                  onClose();
                }}
              >
                {t('drawFresh', { total: fresh })}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}
