import { SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { MapCounts } from './map-counts.js';
import { MapRoute } from './map-route.js';
import { PlaceList } from './place-list.js';
import { useMapRoom } from './use-map-room.js';

/** The left column of the room Map: all that the map shows, in words. */
export function MapPanel() {
  const { t } = useTranslation('map');
  const { view: graph, state } = useExplore();
  const room = useMapRoom();
  const [text, setText] = useState('');
  const selected = graph?.nodes.find(({ id }) => id === state.selected) ?? null;
  const isAll = room.shown === 'all';
  useCommands([
    {
      ...{ id: 'map.ways', group: 'Look', title: t(isAll ? 'drawOwnWays' : 'drawAllWays') },
      run: () => room.show(isAll ? 'selected' : 'all'),
    },
  ]);
  return (
    <Stack gap="md" p="md">
      <Stack gap={8}>
        <h2 className="section-title">{t('title')}</h2>
        <MapCounts room={room} />
        <Text size="xs" c="dimmed">
          {t('what')}
        </Text>
        {(room.view?.withheld ?? 0) > 0 && (
          <Text size="xs" c="dimmed">
            {t('withheldWhy')}
          </Text>
        )}
      </Stack>
      <Stack gap={8}>
        <h2 className="section-title">{t('ways')}</h2>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('whoseWays')}
          value={room.shown}
          onChange={room.show}
          data={[
            { value: 'selected', label: t('ofSelected') },
            { value: 'all', label: t('ofDrawn') },
          ]}
        />
        <MapRoute room={room} name={selected?.name ?? null} />
      </Stack>
      <Stack gap={8}>
        <h2 className="section-title">{t('places')}</h2>
        <TextInput
          aria-label={t('find')}
          placeholder={t('findPlaceholder')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <PlaceList room={room} text={text} />
      </Stack>
    </Stack>
  );
}
