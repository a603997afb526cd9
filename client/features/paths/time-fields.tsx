import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PathForm } from '../../state/path-question.js';

interface Props {
  readonly form: PathForm;
  readonly onChange: (form: PathForm) => void;
}

/** Which of the paths in time order come first, and how sure the order is to be. */
export function TimeFields({ form, onChange }: Props) {
  const { t } = useTranslation('paths');
  return (
    <>
      <Select
        label={t('first')}
        allowDeselect={false}
        value={form.prefer}
        data={(['earliest', 'fewest'] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(prefer) => {
          if (prefer) onChange({ ...form, prefer });
        }}
      />
      <Checkbox
        label={t('certain')}
        checked={form.certain}
        onChange={({ currentTarget }) => onChange({ ...form, certain: currentTarget.checked })}
      />
    </>
  );
}
