import { Button, Divider, Group, Select, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChartSummary } from '../../../server/contract/chart.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useChartActs } from '../../hooks/use-charts.js';
import { ErrorPanel } from '../../parts/state-panels.js';
import { combinePictures } from '../../state/combine-pictures.js';
import { type ComparedSide, comparePictures } from '../../state/compare-pictures.js';
import { countOf } from '../../words/format.js';
import { ComparisonList } from './comparison-list.js';

/** Value and name of the picture that is on the graph; no chart has an empty name. */
const NOW = '';
const NOW_NAME = 'What is drawn now';

/** Two charts, or one and what is drawn now: compared on the graph, or combined into one picture. */
export function CompareForm({ charts }: { readonly charts: readonly ChartSummary[] }) {
  const { picture, view, ties, act, select, choose, stage, comparison, showComparison } =
    useExplore();
  const { readSide } = useChartActs();
  const [first, setFirst] = useState<string>(charts[0]?.name ?? NOW);
  const [second, setSecond] = useState<string>(NOW);
  const read = (name: string): Promise<ComparedSide> =>
    name === NOW
      ? Promise.resolve({ name: NOW_NAME, picture, nodes: view?.nodes ?? [], ties })
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
      act(`Combine ${one.name} and ${other.name}`, () => combined);
      requestAnimationFrame(() => stage.current?.fit());
      return combined.spots.size - one.picture.spots.size;
    },
  });
  const choices = [
    { value: NOW, label: NOW_NAME },
    ...charts.map(({ name }) => ({ value: name, label: name })),
  ];
  const error = compare.error ?? combine.error;
  return (
    <Stack gap={8}>
      <Divider />
      <h3 className="section-title">Two charts</h3>
      <Select
        label="From"
        value={first}
        data={choices}
        onChange={(value) => setFirst(value ?? NOW)}
      />
      <Select
        label="To"
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
          Compare
        </Button>
        <Button
          variant="default"
          disabled={first === second}
          loading={combine.isPending}
          onClick={() => combine.mutate()}
          title="Whoever is on the first stays where they are; who is on the other alone stands at a free place near to where they stood"
        >
          Combine into one
        </Button>
      </Group>
      {error && <ErrorPanel title="A chart could not be read" error={error} />}
      {combine.data !== undefined && !comparison && (
        <Text size="xs" c="dimmed" role="status">
          {countOf(combine.data, 'entity', 'entities')} came to those of the first; undo takes it
          back.
        </Text>
      )}
      {comparison && <ComparisonList comparison={comparison} />}
    </Stack>
  );
}
