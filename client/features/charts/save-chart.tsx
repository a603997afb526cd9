import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChartSummary, chartNameSchema } from '../../../server/contract/chart.js';
import { call } from '../../api.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { useExplore } from '../../hooks/explore-context.js';
import { AUTOSAVE } from '../../hooks/use-autosave.js';
import { ErrorPanel } from '../../parts/state-panels.js';
import { NoteField } from './note-field.js';
import { toChartContent } from '../../state/chart-content.js';
import { formatMoment } from '../../words/format.js';

interface Props {
  readonly charts: readonly ChartSummary[];
  readonly onClose: () => void;
}

/** Asks for the name of a chart; one that is there is replaced only as it was seen. */
export function SaveChart({ charts, onClose }: Props) {
  const { t } = useTranslation(['charts', 'common']);
  const { caseName, picture, camera, state } = useExplore();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [note, setNote] = useState<string | null>(null);
  const parsed = chartNameSchema.safeParse(name);
  const known = charts.find((chart) => chart.name === name.trim());
  const words = (note ?? known?.note ?? '').trim();
  const save = useMutation({
    mutationFn: (chart: string) =>
      call(
        'saveChart',
        {
          params: { case: caseName, chart },
          body: {
            ...toChartContent(picture, camera.current, state.selected),
            ...(words !== '' && { note: words }),
          },
        },
        { ifMatch: known ? `"${known.version}"` : '""' },
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: caseKeys.charts(caseName) });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('keepPicture')} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (parsed.success) save.mutate(parsed.data);
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('name')}
            placeholder={t('namePlaceholder')}
            value={name}
            data-autofocus
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            error={name.trim() === AUTOSAVE ? t('nameTaken') : null}
          />
          <NoteField
            placeholder={t('notePlaceholder')}
            minRows={2}
            maxRows={8}
            note={note ?? known?.note ?? ''}
            onNote={setNote}
          />
          {known && (
            <Text size="sm">
              {t('replaces', { when: formatMoment(known.savedAt), who: known.savedBy })}
            </Text>
          )}
          {save.error && <ErrorPanel title={t('notKept')} error={save.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button
              type="submit"
              loading={save.isPending}
              disabled={!parsed.success || name.trim() === AUTOSAVE}
            >
              {t(known ? 'replace' : 'keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
