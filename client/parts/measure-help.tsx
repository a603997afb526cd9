import { ActionIcon, Popover, Text } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CATALOGUE, type MeasureId } from '../../server/analysis/catalogue.js';
import { MEASURE_DEFINITIONS, MEASURE_SCALES, MEASURE_WORDS } from '../words/measure-words.js';

/** A button beside a measure that says in one sentence what it means, where it was defined, and its scale. */
export function MeasureHelp({ measure }: { readonly measure: MeasureId }) {
  const { t } = useTranslation('help');
  const { source } = CATALOGUE[measure];
  const title = MEASURE_WORDS[measure];
  return (
    <Popover width={320} position="bottom-start" withArrow trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          // Beside words in a line it makes the line no higher.
          style={{ verticalAlign: 'middle', marginBlock: -4 }}
          aria-label={t('about', { title })}
        >
          <IconHelp size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('about', { title })} tabIndex={-1} data-autofocus>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <Text size="sm">{MEASURE_DEFINITIONS[measure]}</Text>
        <Text size="xs" c="dimmed" mt={4}>
          {t('scale')}: {MEASURE_SCALES[measure]}
        </Text>
        <Text size="xs" c="dimmed">
          {t('defined')}: {source}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
