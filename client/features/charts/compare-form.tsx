import { Button, Divider, Group, Select, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartSummary } from '../../../server/contract/chart.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useChartActs } from '../../hooks/use-charts.js';
import { ErrorPanel } from '../../parts/state-panels.js';
import { combinePictures } from '../../state/combine-pictures.js';
import { type ComparedSide, comparePictures } from '../../state/compare-pictures.js';
import { countWords } from '../../words/count-words.js';
import { ComparisonList } from './comparison-list.js';

/** Stands for the picture that is on the graph; no chart has an empty name. */
const NOW = '';

/** Two charts, or one and what is drawn now: compared on the graph, or combined into one picture. */
export function CompareForm({ charts }: { readonly charts: readonly ChartSummary[] }) {
  const { t } = useTranslation('charts');
  const { picture, view, ties, act, select, choose, stage, comparison, showComparison } =
    useExplore();
  const { readSide } = useChartActs();
  const [first, setFirst] = useState<string>(charts[0]?.name ?? NOW);
  const [second, setSecond] = useState<string>(NOW);
  const read = (name: string): Promise<ComparedSide> =>
    name === NOW
      ? Promise.resolve({ name: t('drawnNow'), picture, nodes: view?.nodes ?? [], ties })
      : readSide(name);
  const compare = useMutation({
    mutationFn: async () => {
      const [before, after] = await Promise.all([read(first), read(second)]);
      // What is selected would stand out, and what differs would pale.
      select(null);
      choose([], 'instead');
      showComparison(comparePictures(before, after));
      requestAnimationFrame(() => stage.current?.fit());
    },
  });
  const combine = useMutation({
    mutationFn: async () => {
      const [one, other] = await Promise.all([read(first), read(second)]);
      const combined = combinePictures(one.picture, other.picture);
      act(t('stepCombine', { one: one.name, other: other.name }), () => combined);
      requestAnimationFrame(() => stage.current?.fit());
      return combined.spots.size - one.picture.spots.size;
    },
  });
  const choices = [
    { value: NOW, label: t('drawnNow') },
    ...charts.map(({ name }) => ({ value: name, label: name })),
  ];
  const nameOf = (value: string) => (value === NOW ? t('drawnNow') : value);
  const ofTwo = { one: nameOf(first), other: nameOf(second) };
  const cannot = first === second ? t('isOne') : undefined;
  useCommands([
    {
      ...{ id: 'chart.compare', group: 'Charts', title: t('compareTwo', ofTwo), cannot },
      run: () => compare.mutate(),
    },
    {
      ...{ id: 'chart.combine', group: 'Charts', title: t('stepCombine', ofTwo), cannot },
      run: () => combine.mutate(),
    },
  ]);
  const error = compare.error ?? combine.error;
  return (
    <Stack gap={8}>
      <Divider />
      <h3 className="section-title">{t('two')}</h3>
      <Select
        label={t('from')}
        value={first}
        data={choices}
        onChange={(value) => setFirst(value ?? NOW)}
      />
      <Select
        label={t('to')}
        value={second}
        data={choices}
        onChange={(value) => setSecond(value ?? NOW)}
      />
      <Group gap={8}>
        <Button
          variant="default"
          disabled={first === second}
          loading={compare.isPending}
          onClick={() => compare.mutate()}
        >
          {t('compare')}
        </Button>
        <Button
          variant="default"
          disabled={first === second}
          loading={combine.isPending}
          onClick={() => combine.mutate()}
          title={t('combineWhy')}
        >
          {t('combine')}
        </Button>
      </Group>
      {error && <ErrorPanel title={t('notRead')} error={error} />}
      {combine.data !== undefined && !comparison && (
        <Text size="xs" c="dimmed" role="status">
          {t('came', { entities: countWords('entity', combine.data) })}
        </Text>
      )}
      {comparison && <ComparisonList comparison={comparison} />}
    </Stack>
  );
}
