import { Button, CloseButton, Group, Stack } from '@mantine/core';
import { IconArrowsUpDown, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MOST_PATH_ENDS } from '../../../server/contract/paths.js';
import type { EntityLabel } from '../../../server/contract/views.js';
import { EntityPicker } from '../../parts/entity-picker.js';

interface Props {
  readonly caseName: string;
  readonly ends: readonly (EntityLabel | null)[];
  /** Somebody asked for paths from there: the other end is what is asked for next. */
  readonly hasStart: boolean;
  readonly onChange: (ends: readonly (EntityLabel | null)[]) => void;
}

/** The two to six entities between which paths are looked for. */
export function PathEnds({ caseName, ends, hasStart, onChange }: Props) {
  const { t } = useTranslation('paths');
  const labelOf = (index: number): string => {
    if (index === 0) return t('from');
    return ends.length === 2 ? t('to') : t('toNumbered', { number: index });
  };
  return (
    <Stack gap={8}>
      {ends.map((end, index) => (
        // Fields have no other name than their place.
        <Group key={index} gap={4} align="flex-end" wrap="nowrap">
          <div style={{ flex: 1, minWidth: 0 }}>
            <EntityPicker
              label={labelOf(index)}
              caseName={caseName}
              value={end}
              takesFocus={hasStart && index === 1}
              onChange={(chosen) => onChange(ends.with(index, chosen))}
            />
          </div>
          {ends.length > 2 && (
            <CloseButton
              aria-label={t('leaveOut', { name: end?.name ?? t('thisEnd') })}
              onClick={() => onChange(ends.toSpliced(index, 1))}
            />
          )}
        </Group>
      ))}
      <Group gap={8}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowsUpDown size={14} />}
          onClick={() => onChange(ends.toReversed())}
        >
          {t(ends.length === 2 ? 'swap' : 'turnRound')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          disabled={ends.length >= MOST_PATH_ENDS}
          title={t('anotherEndWhy', { most: MOST_PATH_ENDS })}
          onClick={() => onChange([...ends, null])}
        >
          {t('anotherEnd')}
        </Button>
      </Group>
    </Stack>
  );
}
