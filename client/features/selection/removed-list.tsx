import { Button, Popover, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api.js';
import { useCommands } from '../../commands/use-commands.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { useExplore } from '../../hooks/explore-context.js';
import { ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { bringBack } from '../../state/picture.js';
import { describeChosen } from '../../words/chosen-words.js';
import { countWords } from '../../words/count-words.js';
import { EntityList } from './entity-list.js';

/** What was taken off the graph, the last first, and the way back to where it stood. */
export function RemovedList() {
  const { t } = useTranslation(['selection', 'steps']);
  const { caseName, picture, act } = useExplore();
  const [isOpen, setIsOpen] = useState(false);
  const ids = [...picture.removed.keys()].filter((id) => !picture.spots.has(id)).toReversed();
  // Names are asked for, not kept: who has become protected since has a pseudonym.
  const { data, error } = useQuery({
    queryKey: caseKeys.names(caseName, ids),
    queryFn: ({ signal }) =>
      call(
        'getGraph',
        { params: { case: caseName }, body: { entities: ids, limit: Math.max(1, ids.length) } },
        { signal },
      ),
    enabled: isOpen && ids.length > 0,
  });
  const byId = new Map(data?.nodes.map((node) => [node.id, node]));
  const known = ids.flatMap((id) => byId.get(id) ?? []);
  const back = (name: string, some: readonly string[]) =>
    act(t('steps:bringBack', { name }), (now) => bringBack(now, new Set(some)));
  const all = countWords('entity', ids.length);
  useCommands([
    {
      ...{ id: 'selection.bring-back', group: 'Selection', words: t('bringBackWords') },
      title: t('bringBackRemoved', { total: ids.length }),
      cannot: ids.length === 0 ? t('nothingRemoved') : undefined,
      run: () => back(all, ids),
    },
  ]);
  if (ids.length === 0) return null;
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="top-start" width={300} trapFocus>
      <Popover.Target>
        <Button h={32} variant="default" onClick={() => setIsOpen(!isOpen)}>
          {t('removedCount', { total: ids.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <Stack gap={6}>
          <Text size="xs" c="dimmed">
            {t('removedHelp')}
          </Text>
          {error && <ErrorPanel title={t('removedFailed')} error={error} />}
          {!data && !error && <LoadingPanel what={t('removedReading')} />}
          <EntityList
            label={t('removed')}
            entities={known}
            onChoose={(id) => back(describeChosen(known.filter((each) => each.id === id)), [id])}
          />
          <Button variant="default" onClick={() => back(all, ids)}>
            {t('bringBackAll', { total: ids.length })}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
