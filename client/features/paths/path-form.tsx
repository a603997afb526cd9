import {
  Checkbox,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { isFiltered } from '../../state/filter.js';
import type { GraphFilter } from '../../../server/contract/graph-view.js';
import type { PathForm as Form } from '../../state/path-question.js';
import { describeRunFilter } from '../../words/describe-run-filter.js';
import { PATH_BY_WORDS, STEP_WEIGHT_WORDS } from '../../words/path-words.js';

const BY = (['hops', 'weight', 'time'] as const).map((value) => ({
  value,
  label: PATH_BY_WORDS[value],
}));

const WEIGHTS = (['count', 'days', 'amount', 'given'] as const).map((value) => ({
  value,
  label: STEP_WEIGHT_WORDS[value],
}));

/** What each way of ranking means, in a sentence. */
const HELP: Readonly<Record<Form['by'], string>> = {
  hops: 'Paths with fewest links come first.',
  weight: 'A step is 1/w^α long: strong ties are near. Paths with the least sum come first.',
  time: 'Each step happens no earlier than the one before it. Links without a date are left out.',
};

interface Props {
  readonly form: Form;
  readonly filter: GraphFilter;
  readonly onChange: (form: Form) => void;
}

function WeightFields({ form, onChange }: Omit<Props, 'filter'>) {
  return (
    <Group gap={8} align="flex-end" wrap="nowrap">
      <Select
        label="Strength (w)"
        flex={1}
        allowDeselect={false}
        value={form.weight}
        data={WEIGHTS}
        onChange={(weight) => {
          if (weight) onChange({ ...form, weight });
        }}
      />
      {form.weight === 'amount' && (
        <TextInput
          label="Currency"
          w={70}
          maxLength={3}
          value={form.currency}
          onChange={({ currentTarget }) =>
            onChange({ ...form, currency: currentTarget.value.toUpperCase() })
          }
        />
      )}
      <NumberInput
        label="α"
        aria-label="Exponent α"
        w={64}
        min={0}
        max={4}
        step={0.5}
        value={form.exponent}
        onChange={(exponent) => onChange({ ...form, exponent: Number(exponent) || 0 })}
      />
    </Group>
  );
}

function TimeFields({ form, onChange }: Omit<Props, 'filter'>) {
  return (
    <>
      <Select
        label="Comes first"
        allowDeselect={false}
        value={form.prefer}
        data={[
          { value: 'earliest', label: 'earliest arrival' },
          { value: 'fewest', label: 'fewest links' },
        ]}
        onChange={(prefer) => {
          if (prefer) onChange({ ...form, prefer });
        }}
      />
      <Checkbox
        label="Only where the dates leave no doubt about the order"
        checked={form.certain}
        onChange={({ currentTarget }) => onChange({ ...form, certain: currentTarget.checked })}
      />
    </>
  );
}

/** How paths are looked for. */
export function PathForm({ form, filter, onChange }: Props) {
  return (
    <Stack gap={8}>
      <SegmentedControl
        aria-label="What makes a path short"
        fullWidth
        size="xs"
        styles={{ label: { paddingInline: 4 } }}
        value={form.by}
        data={BY}
        onChange={(by) => onChange({ ...form, by })}
      />
      <Text size="xs" c="dimmed">
        {HELP[form.by]}
      </Text>
      {form.by === 'weight' && <WeightFields form={form} onChange={onChange} />}
      {form.by === 'time' && <TimeFields form={form} onChange={onChange} />}
      <Checkbox
        label="Along the directions of links"
        checked={form.directed}
        onChange={({ currentTarget }) => onChange({ ...form, directed: currentTarget.checked })}
      />
      <Checkbox
        label="Only through what the filter of the graph admits"
        description={
          isFiltered(filter)
            ? describeRunFilter(filter)
            : 'The graph has no filter now: kinds, time and grades are set in the room Explore.'
        }
        checked={form.filtered}
        onChange={({ currentTarget }) => onChange({ ...form, filtered: currentTarget.checked })}
      />
      <Group gap={8} align="flex-end" wrap="nowrap">
        <NumberInput
          label="Most links"
          min={1}
          max={12}
          w={90}
          value={form.maxLength}
          onChange={(maxLength) => onChange({ ...form, maxLength: Number(maxLength) || 6 })}
        />
        <NumberInput
          label="Paths of each pair"
          min={1}
          max={20}
          w={120}
          value={form.count}
          onChange={(count) => onChange({ ...form, count: Number(count) || 5 })}
        />
      </Group>
    </Stack>
  );
}
