import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Expanded } from '../hooks/use-expand.js';
import { EXPAND_REST } from '../state/expansion.js';
import { describeExpanded } from '../words/expansion-words.js';

interface Props {
  readonly expanded: Expanded;
  readonly onRest: () => void;
}

/** How many of how many neighbours are shown, by what, and a way to the rest. */
export function ExpandedNote({ expanded, onRest }: Props) {
  const { t } = useTranslation('parts');
  const { shown, total } = expanded.view;
  return (
    <Text size="xs" c="dimmed" role="status">
      {describeExpanded(expanded)}{' '}
      {shown < Math.min(total, EXPAND_REST) && (
        <Button variant="subtle" size="compact-xs" onClick={onRest}>
          {total > EXPAND_REST ? t('showCount', { total: EXPAND_REST }) : t('showRest')}
        </Button>
      )}
    </Text>
  );
}
