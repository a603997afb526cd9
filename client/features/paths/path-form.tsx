import { Checkbox, Group, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isFiltered } from '../../state/filter.js';
import type { GraphFilter } from '../../../server/contract/graph-view.js';
import type { PathForm as Form } from '../../state/path-question.js';
import { describeRunFilter } from '../../words/describe-run-filter.js';
import { PATH_BY_WORDS } from '../../words/path-words.js';
import { TimeFields } from './time-fields.js';
import { WeightFields } from './weight-fields.js';

const BY = ['hops', 'weight', 'time'] as const;

interface Props {
  readonly form: Form;
  readonly filter: GraphFilter;
  readonly onChange: (form: Form) => void;
}

/** How paths are looked for. */
export function PathForm({ form, filter, onChange }: Props) {
  const { t } = useTranslation('paths');
  return (
    <Stack gap={8}>
      <SegmentedControl
        aria-label={t('by')}
        fullWidth
        size="xs"
        styles={{ label: { paddingInline: 4, whiteSpace: 'normal' } }}
        value={form.by}
        data={BY.map((value) => ({ value, label: PATH_BY_WORDS[value] }))}
        onChange={(by) => onChange({ ...form, by })}
      />
      <Text size="xs" c="dimmed">
        {t(`by_${form.by}`)}
      </Text>
      {form.by === 'weight' && <WeightFields form={form} onChange={onChange} />}
      {form.by === 'time' && <TimeFields form={form} onChange={onChange} />}
      <Checkbox
        label={t('directed')}
        checked={form.directed}
        onChange={({ currentTarget }) => onChange({ ...form, directed: currentTarget.checked })}
      />
      <Checkbox
        label={t('filtered')}
        description={isFiltered(filter) ? describeRunFilter(filter) : t('noFilter')}
        checked={form.filtered}
        onChange={({ currentTarget }) => onChange({ ...form, filtered: currentTarget.checked })}
      />
      <Group gap={8} align="flex-end" wrap="nowrap" grow>
        <NumberInput
          label={t('mostLinks')}
          min={1}
          max={12}
          value={form.maxLength}
          onChange={(maxLength) => onChange({ ...form, maxLength: Number(maxLength) || 6 })}
        />
        <NumberInput
          label={t('perPair')}
          min={1}
          max={20}
          value={form.count}
          onChange={(count) => onChange({ ...form, count: Number(count) || 5 })}
        />
      </Group>
    </Stack>
  );
}
