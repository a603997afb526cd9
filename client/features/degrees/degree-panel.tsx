import { Group, NativeSelect, Switch, Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { currentLocale } from '../../i18n/i18n.js';
import { Diagram, type DiagramInk } from '../../parts/diagram.js';
import { EmptyPanel, LoadingPanel } from '../../parts/state-panels.js';
import { countDegrees } from '../../state/degree-counts.js';
import { OKABE_ITO } from '../../theme/palette.js';
import { countWords } from '../../words/count-words.js';
import { formatCount, formatMeasure } from '../../words/format.js';

/** Figures that an axis needs: those of a share of many thousands too. */
const DIGITS = { maximumSignificantDigits: 4 } as const;

function formatTick(value: number): string {
  return value.toLocaleString(currentLocale(), DIGITS);
}

/** How many drawn entities have how many lines, or neighbours in the case. */
export function DegreePanel() {
  const { t } = useTranslation('degrees');
  const { view, ties } = useExplore();
  const [of, setOf] = useState<'lines' | 'neighbours'>('lines');
  const [isLog, setIsLog] = useState(false);
  const counts = useMemo(() => {
    const lines = new Map<string, number>();
    for (const { a, b } of ties) {
      for (const end of [a, b]) lines.set(end, (lines.get(end) ?? 0) + 1);
    }
    const degree = (id: string, neighbours: number) =>
      of === 'lines' ? (lines.get(id) ?? 0) : neighbours;
    return countDegrees((view?.nodes ?? []).map(({ id, neighbours }) => degree(id, neighbours)));
  }, [view, ties, of]);
  const unit = t(`unit_${of}`);
  const option = useCallback(
    ({ text, line }: DiagramInk) => {
      const axis = {
        axisLabel: { color: text, formatter: formatTick },
        nameTextStyle: { color: text },
        axisLine: { lineStyle: { color: line } },
        splitLine: { lineStyle: { color: line, opacity: 0.4 } },
      };
      const names = { nameLocation: 'middle', nameGap: 22, name: unit };
      const shared = {
        grid: { left: 48, right: 12, top: 24, bottom: 26, containLabel: true },
        tooltip: {
          trigger: 'item',
          formatter: ({ value: [degree, height] }: { value: readonly [number, number] }) =>
            `${formatTick(degree)} ${unit}: ${formatTick(height)} ${t(isLog ? 'share' : 'entities')}`,
        },
      };
      if (!isLog) {
        return {
          ...shared,
          xAxis: { ...axis, ...names, type: 'value', minInterval: 1, splitLine: { show: false } },
          yAxis: { ...axis, type: 'value', name: t('entities'), minInterval: 1 },
          series: [
            {
              ...{ type: 'bar', barWidth: 3, itemStyle: { color: OKABE_ITO.blue } },
              data: counts.map(({ degree, entities }) => [degree, entities]),
            },
          ],
        };
      }
      return {
        ...shared,
        xAxis: { ...axis, ...names, type: 'log', splitLine: { show: false } },
        yAxis: { ...axis, type: 'log', name: t('share') },
        series: [
          {
            ...{ type: 'scatter', symbolSize: 6, itemStyle: { color: OKABE_ITO.blue } },
            data: counts
              .filter(({ degree }) => degree > 0)
              .map(({ degree, atLeast }) => [degree, atLeast]),
          },
        ],
      };
    },
    [counts, isLog, unit, t],
  );
  useCommands([
    {
      ...{ id: 'degrees.of', group: 'Look', words: t('degree') },
      title: t(of === 'lines' ? 'countNeighbours' : 'countLines'),
      run: () => setOf(of === 'lines' ? 'neighbours' : 'lines'),
    },
    {
      ...{ id: 'degrees.log', group: 'Look', words: t('degree') },
      title: t(isLog ? 'plainScale' : 'logScale'),
      run: () => setIsLog(!isLog),
    },
  ]);
  if (!view) return <LoadingPanel what={t('reading')} />;
  const none = counts.find(({ degree }) => degree === 0)?.entities ?? 0;
  const most = counts.at(-1)?.degree ?? 0;
  if (view.nodes.length === 0) return <EmptyPanel title={t('nothing')} />;
  return (
    <div>
      <Group gap={12} wrap="nowrap">
        <NativeSelect
          aria-label={t('degree')}
          value={of}
          data={[
            { value: 'lines', label: t('lines') },
            { value: 'neighbours', label: t('neighbours') },
          ]}
          onChange={({ currentTarget }) =>
            setOf(currentTarget.value === 'lines' ? 'lines' : 'neighbours')
          }
        />
        <Switch
          size="xs"
          label={t('log')}
          checked={isLog}
          onChange={({ currentTarget }) => setIsLog(currentTarget.checked)}
        />
        <Text size="xs" c="dimmed" className="figures" flex={1}>
          {t(isLog && none > 0 ? 'summaryLog' : 'summary', {
            entities: countWords('entity', view.nodes.length),
            ...{ none: formatCount(none), most: formatCount(most) },
          })}
        </Text>
      </Group>
      <Diagram
        label={t('label', { unit, least: counts[0]?.degree ?? 0, most })}
        height={190}
        option={option}
        head={[t('degree'), t('headEntities'), t('headShare')]}
        rows={counts.map(({ degree, entities, atLeast }) => [
          ...[degree, entities, formatMeasure(atLeast)],
        ])}
      />
    </div>
  );
}
