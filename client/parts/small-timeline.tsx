import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../hooks/use-times.js';
import { outsideBars, timeRows } from '../state/time-rows.js';
import { describeOutside } from '../words/describe-outside.js';
import { formatDay } from '../words/format.js';
import { ErrorPanel } from './state-panels.js';
import { rowTitle, TimeBars } from './time-bars.js';
import classes from './time-bars.module.css';

const ROWS = 4;

/** Bars in the width of the panel. */
const STEPS = 60;

const DAY_MS = 86_400_000;

interface Props {
  readonly caseName: string;
  /** Id or pseudonym. */
  readonly entity: string;
}

/** When the links of one entity begin, by kind: all that are recorded, whatever the filter. */
export function SmallTimeline({ caseName, entity }: Props) {
  const { t } = useTranslation('parts');
  const { data, error } = useTimes(caseName, {
    ...{ entities: [entity], reach: 'at', filter: {}, steps: STEPS },
  });
  if (error) return <ErrorPanel title={t('timesFailed')} error={error} />;
  if (!data) return null;
  const { axis } = data;
  const left = describeOutside(outsideBars(data));
  return (
    <Stack gap={2}>
      {axis &&
        timeRows(data, ROWS).map((row) => (
          <div key={row.kind} className={classes['row']}>
            <Text size="xs" truncate title={rowTitle(row)}>
              {rowTitle(row)}
            </Text>
            <TimeBars row={row} axis={axis} />
            <span className={`figures ${classes['most'] ?? ''}`} title={t('ownScale')}>
              {Math.max(...row.counts)}
            </span>
          </div>
        ))}
      {axis && (
        <div className={classes['ends']}>
          <span>{formatDay(axis.fromMs)}</span>
          <span>{formatDay(axis.fromMs + axis.steps * axis.stepMs - DAY_MS)}</span>
        </div>
      )}
      {left !== null && (
        <Text size="xs" c="dimmed">
          {left}
        </Text>
      )}
    </Stack>
  );
}
