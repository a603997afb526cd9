import { Button, Menu, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChartDots3, IconDeviceFloppy, IconLayersDifference } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { describeError } from '../../api-error.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useChartActs, useCharts } from '../../hooks/use-charts.js';
import { useSave } from '../../hooks/save-context.js';
import { formatMoment } from '../../words/format.js';
import { ChartRowCommands } from './chart-row-commands.js';
import classes from './charts.module.css';
import { SaveChart } from './save-chart.js';

/** Charts kept with the case: open one, or keep what is drawn under a name. */
export function ChartMenu() {
  const { t } = useTranslation('charts');
  const { caseName } = useExplore();
  const { save } = useSave();
  const [isNaming, setIsNaming] = useState(false);
  const { charts: named, refetch } = useCharts();
  const { open } = useChartActs();
  const openNamed = async (name: string) => {
    try {
      await open(name);
    } catch (error) {
      notifications.show({ color: 'orange', message: describeError(error) });
    }
  };
  useCommands([
    {
      ...{ id: 'chart.keep', group: 'Charts', title: t('keepUnderName') },
      words: t('keepWords'),
      run: () => setIsNaming(true),
    },
    ...named.map(({ name }) => ({
      ...{ id: `chart.open ${name}`, group: 'Charts' as const, title: t('openNamed', { name }) },
      words: t('openWords'),
      run: () => open(name),
    })),
  ]);
  return (
    <>
      <Menu position="bottom-end" width={280} onOpen={() => void refetch()}>
        <Menu.Target>
          <Button
            variant="default"
            h={32}
            className={classes['state'] ?? ''}
            leftSection={<IconChartDots3 size={16} />}
            title={save.is === 'failed' ? save.reason : t('keptByItself')}
          >
            {t('charts')} · {t(`save_${save.is}`)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDeviceFloppy size={16} />} onClick={() => setIsNaming(true)}>
            {t('keepUnderName')}
          </Menu.Item>
          <Menu.Item
            component={Link}
            to={`/cases/${encodeURIComponent(caseName)}/charts`}
            leftSection={<IconLayersDifference size={16} />}
          >
            {t('all')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t(named.length === 0 ? 'noneNamed' : 'open')}</Menu.Label>
          {named.map(({ name, savedAt, savedBy }) => (
            <Menu.Item
              key={name}
              leftSection={<IconChartDots3 size={16} />}
              onClick={() => void openNamed(name)}
            >
              {name}
              <Text size="xs" c="dimmed">
                {formatMoment(savedAt)} · {savedBy}
              </Text>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ChartRowCommands charts={named} />
      {isNaming && <SaveChart charts={named} onClose={() => setIsNaming(false)} />}
    </>
  );
}
