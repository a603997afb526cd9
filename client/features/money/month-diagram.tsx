import { Title } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoneyMonth } from '../../../server/contract/money.js';
import { Diagram, type DiagramInk } from '../../parts/diagram.js';
import { everyMonth } from '../../state/money-months.js';
import { OKABE_ITO } from '../../theme/palette.js';
import { formatAmounts } from '../../words/format.js';

interface Props {
  readonly currency: string;
  readonly payments: number;
  readonly months: readonly MoneyMonth[];
  /** There is an inside and an outside; of a whole case all is among its entities. */
  readonly hasSides: boolean;
}

const sum = (months: readonly MoneyMonth[], way: 'in' | 'out' | 'within') =>
  months.reduce((all, month) => all + month[way].amount, 0);

type SeriesNames = Readonly<Record<'in' | 'out' | 'within' | 'paid', string>>;

function series(
  months: readonly MoneyMonth[],
  hasSides: boolean,
  line: string,
  names: SeriesNames,
) {
  const within = {
    ...{ type: 'bar', name: hasSides ? names.within : names.paid, stack: 'within' },
    data: months.map((month) => month.within.amount),
    itemStyle: {
      color: OKABE_ITO.grey,
      decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: 0.8, color: line },
    },
  };
  if (!hasSides) return [within];
  const sides = [
    {
      ...{
        type: 'bar',
        name: names.in,
        stack: 'sides',
        itemStyle: { color: OKABE_ITO.blue },
      },
      data: months.map((month) => month.in.amount),
    },
    {
      ...{
        type: 'bar',
        name: names.out,
        stack: 'sides',
        itemStyle: { color: OKABE_ITO.orange },
      },
      // Downwards: the side says the direction, not the colour alone.
      data: months.map((month) => -month.out.amount),
    },
  ];
  return sum(months, 'within') === 0 ? sides : [...sides, within];
}

/** Money in (up) and out (down) by month, of one currency. */
export function MonthDiagram({ currency, payments, months, hasSides }: Props) {
  const { t } = useTranslation('money');
  const all = useMemo(() => everyMonth(months), [months]);
  const total = (way: 'in' | 'out' | 'within') => formatAmounts({ [currency]: sum(all, way) });
  const label = hasSides
    ? t('byMonth', {
        ...{ currency, in: total('in'), out: total('out'), within: total('within') },
      })
    : t('paidByMonth', { currency, within: total('within') });
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
      series: series(all, hasSides, text, {
        ...{ in: t('in'), out: t('out'), within: t('within'), paid: t('paid') },
      }),
    }),
    [all, currency, hasSides, t],
  );
  return (
    <section aria-label={t('inCurrency', { currency })}>
      <Title order={3} size="h5">
        {currency} · {t('payment', { count: payments })}
      </Title>
      <Diagram
        label={label}
        height={220}
        option={option}
        head={
          hasSides
            ? [
                ...[t('month'), t('in'), t('paymentsIn'), t('out'), t('paymentsOut')],
                ...[t('within'), t('paymentsWithin')],
              ]
            : [t('month'), t('paid'), t('payments')]
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
