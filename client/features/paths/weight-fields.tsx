import { Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PathForm } from '../../state/path-question.js';
import { STEP_WEIGHT_WORDS } from '../../words/path-words.js';

const WEIGHTS = ['count', 'days', 'amount', 'given'] as const;

interface Props {
  readonly form: PathForm;
  readonly onChange: (form: PathForm) => void;
}

/** What makes a tie strong, and how much that counts. */
export function WeightFields({ form, onChange }: Props) {
  const { t } = useTranslation('paths');
  return (
    <Group gap={8} align="flex-end" wrap="nowrap">
      <Select
        label={t('strength')}
        flex={1}
        allowDeselect={false}
        value={form.weight}
        data={WEIGHTS.map((value) => ({ value, label: STEP_WEIGHT_WORDS[value] }))}
        onChange={(weight) => {
          if (weight) onChange({ ...form, weight });
        }}
      />
      {form.weight === 'amount' && (
        <TextInput
          label={t('currency')}
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
        aria-label={t('exponent')}
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
