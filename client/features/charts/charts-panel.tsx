import { Button, Stack, Text } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCharts } from '../../hooks/use-charts.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { ChartRow } from './chart-row.js';
import { CompareForm } from './compare-form.js';
import { SaveChart } from './save-chart.js';

/** Charts kept with the case: opened, annotated, compared, combined. */
export function ChartsPanel() {
  const { t } = useTranslation('charts');
  const { charts, error, isPending, refetch } = useCharts();
  const [isNaming, setIsNaming] = useState(false);
  return (
    <Stack gap="sm" p="md">
      <h2 className="section-title">{t('title')}</h2>
      <Button
        variant="default"
        leftSection={<IconDeviceFloppy size={14} />}
        onClick={() => setIsNaming(true)}
      >
        {t('keepPictureMore')}
      </Button>
      {isPending && <LoadingPanel what={t('reading')} />}
      {error && <ErrorPanel title={t('failed')} error={error} onRetry={() => void refetch()} />}
      {!isPending && !error && charts.length === 0 && (
        <EmptyPanel title={t('noneNamed')}>
          <Text size="sm" c="dimmed">
            {t('none')}
          </Text>
        </EmptyPanel>
      )}
      {charts.map((chart) => (
        <ChartRow key={chart.name} chart={chart} />
      ))}
      {charts.length > 0 && <CompareForm charts={charts} />}
      {isNaming && <SaveChart charts={charts} onClose={() => setIsNaming(false)} />}
    </Stack>
  );
}
