import { Title } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import type { MoneyMonth } from '../../../server/contract/money.js';
import { Diagram, type DiagramInk } from '../../parts/diagram.js';
import { everyMonth } from '../../state/money-months.js';
import { OKABE_ITO } from '../../theme/palette.js';
import { countOf, formatAmounts } from '../../words/format.js';

interface Props {
  readonly currency: string;
  readonly payments: number;
  readonly months: readonly MoneyMonth[];
  /** There is an inside and an outside; of a whole case all is among its entities. */
  readonly hasSides: boolean;
}

const sum = (months: readonly MoneyMonth[], way: 'in' | 'out' | 'within') =>
  months.reduce((all, month) => all + month[way].amount, 0);

function series(months: readonly MoneyMonth[], hasSides: boolean, line: string) {
  const within = {
    ...{ type: 'bar', name: hasSides ? 'Among them' : 'Paid', stack: 'within' },
    data: months.map((month) => month.within.amount),
    itemStyle: {
      color: OKABE_ITO.grey,
      decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: 0.8, color: line },
    },
  };
  if (!hasSides) return [within];
  const sides = [
    {
      ...{ type: 'bar', name: 'In', stack: 'sides', itemStyle: { color: OKABE_ITO.blue } },
      data: months.map((month) => month.in.amount),
    },
    {
      ...{ type: 'bar', name: 'Out', stack: 'sides', itemStyle: { color: OKABE_ITO.orange } },
      // Downwards: the side says the direction, not the colour alone.
      data: months.map((month) => -month.out.amount),
    },
  ];
  return sum(months, 'within') === 0 ? sides : [...sides, within];
}

/** Money in (up) and out (down) by month, of one currency. */
export function MonthDiagram({ currency, payments, months, hasSides }: Props) {
  const all = useMemo(() => everyMonth(months), [months]);
  const total = (way: 'in' | 'out' | 'within') => formatAmounts({ [currency]: sum(all, way) });
  const label = hasSides
    ? `${currency} by month: ${total('in')} in, ${total('out')} out, ${total('within')} among them`
    : `${currency} by month: ${total('within')} paid`;
  const option = useCallback(
    ({ text, line }: DiagramInk) => ({
      grid: { left: 8, right: 12, top: 32, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, textStyle: { color: text }, selectedMode: false },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: unknown) => formatAmounts({ [currency]: Math.abs(Number(value)) }),
      },
      xAxis: {
        type: 'category',
        data: all.map(({ month }) => month),
        axisLabel: { color: text },
        axisLine: { lineStyle: { color: line }, onZero: true },
      },
      yAxis: {
        type: 'value',
        axisLabel: {
          color: text,
          formatter: (value: number) => formatAmounts({ '': Math.abs(value) }),
        },
        splitLine: { lineStyle: { color: line, opacity: 0.4 } },
      },
      series: series(all, hasSides, text),
    }),
    [all, currency, hasSides],
  );
  return (
    <section aria-label={`Payments in ${currency}`}>
      <Title order={3} size="h5">
        {currency} · {countOf(payments, 'payment', 'payments')}
      </Title>
      <Diagram
        label={label}
        height={220}
        option={option}
        head={
          hasSides
            ? ['Month', 'In', 'Payments in', 'Out', 'Payments out', 'Among them', 'Payments among']
            : ['Month', 'Paid', 'Payments']
        }
        rows={all.map(({ month, in: came, out, within }) => [
          month,
          ...(hasSides ? [came.amount, came.payments, out.amount, out.payments] : []),
          ...[within.amount, within.payments],
        ])}
      />
    </section>
  );
}
