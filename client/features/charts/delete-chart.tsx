import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ChartSummary } from '../../../server/contract/chart.js';
import { useChartActs } from '../../hooks/use-charts.js';
import { ErrorPanel } from '../../parts/state-panels.js';
import { formatMoment } from '../../words/format.js';

interface Props {
  readonly chart: ChartSummary;
  readonly onClose: () => void;
}

/** Asks once more: a deleted chart does not come back. */
export function DeleteChart({ chart, onClose }: Props) {
  const { t } = useTranslation(['charts', 'common']);
  const { remove } = useChartActs();
  const deletion = useMutation({ mutationFn: () => remove(chart), onSuccess: onClose });
  return (
    <Modal opened onClose={onClose} title={t('deleteNamed', { name: chart.name })} centered>
      <Stack gap="sm">
        <Text size="sm">
          {t('deleteWarning', { when: formatMoment(chart.savedAt), who: chart.savedBy })}
        </Text>
        {deletion.error && <ErrorPanel title={t('notDeleted')} error={deletion.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button loading={deletion.isPending} onClick={() => deletion.mutate()}>
            {t('deleteIt')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
