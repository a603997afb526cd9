import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type ChartSummary, MAX_NOTE_LENGTH } from '../../../server/contract/chart.js';
import { useChartActs } from '../../hooks/use-charts.js';
import { ErrorPanel } from '../../parts/state-panels.js';

interface Props {
  readonly chart: ChartSummary;
  readonly onClose: () => void;
}

/** The note beside a kept chart; changed only as it was seen. */
export function ChartNote({ chart, onClose }: Props) {
  const { annotate } = useChartActs();
  const [note, setNote] = useState(chart.note ?? '');
  const save = useMutation({
    mutationFn: () => annotate(chart, note.trim()),
    onSuccess: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={`Note on ${chart.name}`} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack gap="sm">
          <Textarea
            label="Note"
            description="Names of protected persons are shown as pseudonyms to whoever reads it"
            size="xs"
            autosize
            minRows={4}
            maxRows={12}
            maxLength={MAX_NOTE_LENGTH}
            value={note}
            data-autofocus
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <Text size="xs" c="dimmed">
            Your name and the time of the server stand beside it.
          </Text>
          {save.error && <ErrorPanel title="It was not kept" error={save.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={save.isPending}>
              Keep the note
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
