import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../hooks/explore-context.js';
import { useScope } from '../../hooks/use-scope.js';
import { RoomSheet } from '../../parts/room-sheet.js';
import { ScopeChoice } from '../../parts/scope-choice.js';
import { describeFilter } from '../../words/describe-filter.js';
import { CallMatrix } from './call-matrix.js';
import { CallWeek } from './call-week.js';

/** The room Calls: who calls whom, and when in the week. */
export function CallsRoom() {
  const { t } = useTranslation('calls');
  const { picture } = useExplore();
  const scope = useScope();
  return (
    <RoomSheet title={t('title')} choices={<ScopeChoice scope={scope} />}>
      <Stack gap="lg">
        <Text size="xs" c="dimmed">
          {t('of', { whom: scope.words })} · {describeFilter(picture.filter)}
        </Text>
        <CallMatrix scope={scope} />
        <CallWeek scope={scope} />
      </Stack>
    </RoomSheet>
  );
}
