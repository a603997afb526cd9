import { Group, NativeSelect, Switch, Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useExplore } from '../../hooks/explore-context.js';
import { Diagram, type DiagramInk } from '../../parts/diagram.js';
import { EmptyPanel, LoadingPanel } from '../../parts/state-panels.js';
import { countDegrees } from '../../state/degree-counts.js';
import { OKABE_ITO } from '../../theme/palette.js';
import { countOf, formatMeasure } from '../../words/format.js';

/** How many drawn entities have how many lines, or neighbours in the case. */
export function DegreePanel() {
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
  const unit = of === 'lines' ? 'lines drawn' : 'neighbours in the case';
  const option = useCallback(
    ({ text, line }: DiagramInk) => {
      const axis = {
        axisLabel: { color: text },
        nameTextStyle: { color: text },
        axisLine: { lineStyle: { color: line } },
        splitLine: { lineStyle: { color: line, opacity: 0.4 } },
      };
      const names = { nameLocation: 'middle', nameGap: 22, name: unit };
      const shared = {
        grid: { left: 48, right: 12, top: 24, bottom: 26, containLabel: true },
        tooltip: { trigger: 'item' },
      };
      if (!isLog) {
        return {
          ...shared,
          xAxis: { ...axis, ...names, type: 'value', minInterval: 1, splitLine: { show: false } },
          yAxis: { ...axis, type: 'value', name: 'entities', minInterval: 1 },
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
        yAxis: { ...axis, type: 'log', name: 'share with at least so many' },
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
    [counts, isLog, unit],
  );
  if (!view) return <LoadingPanel what="Reading what is drawn" />;
  const none = counts.find(({ degree }) => degree === 0)?.entities ?? 0;
  const most = counts.at(-1)?.degree ?? 0;
  if (view.nodes.length === 0) return <EmptyPanel title="Nothing is drawn" />;
  return (
    <div>
      <Group gap={12} wrap="nowrap">
        <NativeSelect
          aria-label="Degree"
          value={of}
          data={[
            { value: 'lines', label: 'Lines drawn' },
            { value: 'neighbours', label: 'Neighbours in the case' },
          ]}
          onChange={({ currentTarget }) =>
            setOf(currentTarget.value === 'lines' ? 'lines' : 'neighbours')
          }
        />
        <Switch
          size="xs"
          label="Log–log, cumulative"
          checked={isLog}
          onChange={({ currentTarget }) => setIsLog(currentTarget.checked)}
        />
        <Text size="xs" c="dimmed" className="figures" flex={1}>
          {countOf(view.nodes.length, 'entity', 'entities')} drawn; {none} with none
          {isLog && none > 0 ? ', which a logarithm cannot show' : ''}; the most, {most}.
        </Text>
      </Group>
      <Diagram
        label={`Degree distribution of what is drawn: ${unit}, from ${counts[0]?.degree ?? 0} to ${most}`}
        height={190}
        option={option}
        head={['Degree', 'Entities', 'Share with at least so many']}
        rows={counts.map(({ degree, entities, atLeast }) => [
          ...[degree, entities, formatMeasure(atLeast)],
        ])}
      />
    </div>
  );
}
