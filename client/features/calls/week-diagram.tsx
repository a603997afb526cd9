import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Diagram, type DiagramInk } from '../../parts/diagram.js';
import { countWords } from '../../words/count-words.js';
import { weekdays } from '../../words/format.js';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

interface Props {
  /** 168 hours from Monday 0:00. */
  readonly hours: readonly number[];
  /** Whether the clocks are known by which they begin. */
  readonly zone: 'known' | 'unknown';
}

/** Days down, hours across; the figure stands in the cell, the shade says it too. */
export function WeekDiagram({ hours, zone }: Props) {
  const { t } = useTranslation('calls');
  const days = weekdays();
  const most = Math.max(...hours, 1);
  const at = hours.indexOf(most);
  const option = useCallback(
    ({ text, background }: DiagramInk) => ({
      grid: { left: 8, right: 8, top: 4, bottom: 4, containLabel: true },
      tooltip: {
        formatter: ({ value }: { value: readonly number[] }) =>
          `${days[6 - (value[1] ?? 0)] ?? ''}, ${value[0] ?? 0}:00: ${countWords('call', value[2] ?? 0)}`,
      },
      xAxis: {
        type: 'category',
        data: HOURS,
        axisLabel: { color: text },
        splitArea: { show: false },
      },
      // Category axes go upwards: Monday is the last of them.
      yAxis: { type: 'category', data: days.toReversed(), axisLabel: { color: text } },
      visualMap: {
        ...{ show: false, min: 0, max: most },
        inRange: { color: [background, '#9fcbe9', '#0072B2', '#00436b'] },
      },
      series: [
        {
          type: 'heatmap',
          data: hours.map((count, hour) => ({
            value: [hour % 24, 6 - Math.floor(hour / 24), count],
            label: {
              show: count > 0,
              color: count > most * 0.4 ? '#ffffff' : '#1a2433',
              fontSize: 10,
            },
          })),
        },
      ],
    }),
    [hours, most, days],
  );
  return (
    <Diagram
      label={t(`weekOf_${zone}`, {
        ...{ most, day: days[Math.floor(at / 24)] ?? '', hour: at % 24 },
      })}
      height={200}
      option={option}
      head={[t('day'), ...HOURS.map((hour) => `${hour}:00`)]}
      rows={days.map((day, index) => [day, ...hours.slice(index * 24, (index + 1) * 24)])}
    />
  );
}
