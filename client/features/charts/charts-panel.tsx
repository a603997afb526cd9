import { Button, Stack, Text } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { useCharts } from '../../hooks/use-charts.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { ChartRow } from './chart-row.js';
import { CompareForm } from './compare-form.js';
import { SaveChart } from './save-chart.js';

/** Charts kept with the case: opened, annotated, compared, combined. */
export function ChartsPanel() {
  const { charts, error, isPending, refetch } = useCharts();
  const [isNaming, setIsNaming] = useState(false);
  return (
    <Stack gap="sm" p="md">
      <h2 className="section-title">Charts of this case</h2>
      <Button
        variant="default"
        leftSection={<IconDeviceFloppy size={14} />}
        onClick={() => setIsNaming(true)}
      >
        Keep this picture…
      </Button>
      {isPending && <LoadingPanel what="Reading the charts" />}
      {error && (
        <ErrorPanel
          title="The charts could not be read"
          error={error}
          onRetry={() => void refetch()}
        />
      )}
      {!isPending && !error && charts.length === 0 && (
        <EmptyPanel title="No chart has a name yet">
          <Text size="sm" c="dimmed">
            The picture is kept by itself. Under a name it stays as it is: with a note, at an
            address that opens it again, to be compared with a later one.
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
