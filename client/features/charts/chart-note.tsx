import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartSummary } from '../../../server/contract/chart.js';
import { useChartActs } from '../../hooks/use-charts.js';
import { ErrorPanel } from '../../parts/state-panels.js';
import { NoteField } from './note-field.js';

interface Props {
  readonly chart: ChartSummary;
  readonly onClose: () => void;
}

/** The note beside a kept chart; changed only as it was seen. */
export function ChartNote({ chart, onClose }: Props) {
  const { t } = useTranslation(['charts', 'common']);
  const { annotate } = useChartActs();
  const [note, setNote] = useState(chart.note ?? '');
  const save = useMutation({
    mutationFn: () => annotate(chart, note.trim()),
    onSuccess: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={t('noteOn', { name: chart.name })} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack gap="sm">
          <NoteField
            description={t('noteProtected')}
            minRows={4}
            maxRows={12}
            note={note}
            onNote={setNote}
            data-autofocus
          />
          <Text size="xs" c="dimmed">
            {t('noteSigned')}
          </Text>
          {save.error && <ErrorPanel title={t('notKept')} error={save.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('keepNote')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
