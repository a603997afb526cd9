import { Group, Text, UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../hooks/explore-context.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import { KIND_COLOURS } from '../../theme/hue-colours.js';
import { countWords } from '../../words/count-words.js';
import { formatCount } from '../../words/format.js';
import { ENTITY_KIND_WORDS } from '../../words/kind-words.js';
import classes from './map.module.css';
import type { MapRoomState } from './use-map-room.js';

/** Rows shown at first. */
const MOST_ROWS = 60;

interface Props {
  readonly room: MapRoomState;
  readonly text: string;
}

/** The places of the map as a list, those with most records first: the way for keyboard and screen reader. */
export function PlaceList({ room: { view, recordsAt, selected }, text }: Props) {
  const { t } = useTranslation('map');
  const { select } = useExplore();
  const [isWhole, setIsWhole] = useState(false);
  const people = useMemo(() => {
    const at = new Map<string, Set<string>>();
    for (const { place, entity } of view?.moments ?? []) {
      at.set(place, (at.get(place) ?? new Set()).add(entity));
    }
    return at;
  }, [view]);
  const wanted = text.trim().toLowerCase();
  const found = (view?.places ?? [])
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .toSorted(
      (a, b) =>
        (recordsAt.get(b.id) ?? 0) - (recordsAt.get(a.id) ?? 0) || (a.name < b.name ? -1 : 1),
    );
  const rows = isWhole ? found : found.slice(0, MOST_ROWS);
  if (view && found.length === 0) {
    return (
      <Text size="xs" c="dimmed">
        {wanted === '' ? t('noPlace') : t('noPlaceNamed', { text: text.trim() })}
      </Text>
    );
  }
  return (
    <>
      <ul className={classes['list']} aria-label={t('placesOnMap')}>
        {rows.map(({ id, kind, name, disputed }) => (
          <li key={id}>
            <UnstyledButton
              className={classes['row'] ?? ''}
              aria-pressed={id === selected}
              onClick={() => select(id)}
            >
              <Group gap={8} wrap="nowrap" align="flex-start">
                <EntityIcon kind={kind} colour={KIND_COLOURS[kind]} size={16} />
                <div>
                  <Text size="sm">{name}</Text>
                  <Text size="xs" c="dimmed">
                    {ENTITY_KIND_WORDS[kind].one} ·{' '}
                    {t('recordsOf', {
                      records: countWords('record', recordsAt.get(id) ?? 0),
                      entities: countWords('entity', people.get(id)?.size ?? 0),
                    })}
                    {disputed && ` · ${t('disputed')}`}
                  </Text>
                </div>
              </Group>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {rows.length < found.length && (
        <UnstyledButton className={classes['row'] ?? ''} onClick={() => setIsWhole(true)}>
          <Text size="sm" td="underline">
            {t('showOthers', { total: formatCount(found.length - rows.length) })}
          </Text>
        </UnstyledButton>
      )}
    </>
  );
}
