import { ActionIcon, Button, Group, Menu, Stack, Text } from '@mantine/core';
import { IconDots, IconLink, IconNote, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ChartSummary } from '../../../server/contract/chart.js';
import { useExplore } from '../../hooks/explore-context.js';
import { chartAddress } from '../../parts/chart-address.js';
import { countWords } from '../../words/count-words.js';
import { formatMoment } from '../../words/format.js';
import { ChartNote } from './chart-note.js';
import { copyChartLink } from './copy-chart-link.js';
import { DeleteChart } from './delete-chart.js';
import classes from './charts.module.css';

/** A kept chart: when, by whom, how much is on it, and what was noted. */
export function ChartRow({ chart }: { readonly chart: ChartSummary }) {
  const { t } = useTranslation('charts');
  const { caseName } = useExplore();
  const [dialog, setDialog] = useState<'note' | 'delete' | null>(null);
  const { name, savedAt, savedBy, entities, note } = chart;
  const address = chartAddress(caseName, name);
  return (
    <article className={classes['chart']} aria-label={name}>
      <Group gap={4} wrap="nowrap" justify="space-between" align="flex-start">
        <Stack gap={0} miw={0}>
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <Text size="xs" c="dimmed">
            {formatMoment(savedAt)} · {savedBy}
            {entities !== undefined && ` · ${countWords('entity', entities)}`}
          </Text>
        </Stack>
        <Group gap={2} wrap="nowrap">
          <Button component={Link} to={address} variant="default" size="compact-xs">
            {t('open')}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon
                size={24}
                variant="subtle"
                color="gray"
                aria-label={t('moreOn', { name })}
              >
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconLink size={16} />}
                onClick={() => void copyChartLink(address)}
              >
                {t('copyLink')}
              </Menu.Item>
              <Menu.Item leftSection={<IconNote size={16} />} onClick={() => setDialog('note')}>
                {t(note === undefined ? 'addNote' : 'changeNote')}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => setDialog('delete')}>
                {t('delete')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      {note !== undefined && (
        <Text size="sm" className={classes['note'] ?? ''}>
          {note}
        </Text>
      )}
      {dialog === 'note' && <ChartNote chart={chart} onClose={() => setDialog(null)} />}
      {dialog === 'delete' && <DeleteChart chart={chart} onClose={() => setDialog(null)} />}
    </article>
  );
}
