import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rowTitle, TimeBars, type TimeAxis } from '../../parts/time-bars.js';
import bars from '../../parts/time-bars.module.css';
import type { TimeWindow } from '../../state/brush.js';
import type { TimeRow } from '../../state/time-rows.js';
import { formatCount } from '../../words/format.js';
import classes from './timeline.module.css';

interface Props {
  readonly rows: readonly TimeRow[];
  readonly axis: TimeAxis;
  readonly showsAll: boolean;
  readonly window?: TimeWindow;
  /** What lies over the bars. */
  readonly children: ReactNode;
}

/** The rows of bars, one above the other on one axis of time. */
export function TimePlot({ rows, axis, showsAll, window, children }: Props) {
  const { t } = useTranslation('timeline');
  return (
    <div className={classes['rows']} data-all={showsAll || undefined}>
      <div className={classes['plot']}>
        {rows.map((row) => (
          <div key={row.kind ?? 'others'} className={bars['row']}>
            <Text size="xs" truncate title={`${rowTitle(row)}: ${formatCount(row.links)}`}>
              {rowTitle(row)}
            </Text>
            <TimeBars row={row} axis={axis} {...(window && { window })} />
            <span className={`figures ${bars['most'] ?? ''}`} title={t('most')}>
              {formatCount(Math.max(...row.counts))}
            </span>
          </div>
        ))}
        {children}
      </div>
    </div>
  );
}
