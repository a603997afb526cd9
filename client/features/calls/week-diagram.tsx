import { useCallback } from 'react';
import { Diagram, type DiagramInk } from '../../parts/diagram.js';
import { countOf } from '../../words/format.js';

const DAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

interface Props {
  /** 168 hours from Monday 0:00. */
  readonly hours: readonly number[];
  readonly what: string;
}

/** Days down, hours across; the figure stands in the cell, the shade says it too. */
export function WeekDiagram({ hours, what }: Props) {
  const most = Math.max(...hours, 1);
  const at = hours.indexOf(most);
  const option = useCallback(
    ({ text, background }: DiagramInk) => ({
      grid: { left: 8, right: 8, top: 4, bottom: 4, containLabel: true },
      tooltip: {
        formatter: ({ value }: { value: readonly number[] }) =>
          `${DAYS[6 - (value[1] ?? 0)] ?? ''}, ${value[0] ?? 0}:00: ${countOf(value[2] ?? 0, 'call', 'calls')}`,
      },
      xAxis: {
        type: 'category',
        data: HOURS,
        axisLabel: { color: text },
        splitArea: { show: false },
      },
      // Category axes go upwards: Monday is the last of them.
      yAxis: { type: 'category', data: [...DAYS].reverse(), axisLabel: { color: text } },
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
    [hours, most],
  );
  return (
    <Diagram
      label={`Hours of the week of ${what}; most, ${most}, on ${DAYS[Math.floor(at / 24)] ?? ''} from ${at % 24}:00`}
      height={200}
      option={option}
      head={['Day', ...HOURS.map((hour) => `${hour}:00`)]}
      rows={DAYS.map((day, index) => [day, ...hours.slice(index * 24, (index + 1) * 24)])}
    />
  );
}
