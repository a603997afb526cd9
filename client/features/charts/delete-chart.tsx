import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
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
  const { remove } = useChartActs();
  const deletion = useMutation({ mutationFn: () => remove(chart), onSuccess: onClose });
  return (
    <Modal opened onClose={onClose} title={`Delete ${chart.name}?`} centered>
      <Stack gap="sm">
        <Text size="sm">
          The chart of {formatMoment(chart.savedAt)} by {chart.savedBy} is gone for good; the
          records and what is drawn now stay.
        </Text>
        {deletion.error && <ErrorPanel title="It was not deleted" error={deletion.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={deletion.isPending} onClick={() => deletion.mutate()}>
            Delete it
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
