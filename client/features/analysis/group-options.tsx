import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DRAWS, type GroupChoices } from './group-choices.js';

interface Props {
  readonly choices: GroupChoices;
  readonly onChange: (choices: GroupChoices) => void;
}

const TESTS: readonly (keyof GroupChoices)[] = ['compares', 'agrees', 'keepsLevels'];

/** How far groups are put to the test; each takes longer. */
export function GroupOptions({ choices, onChange }: Props) {
  const { t } = useTranslation('analysis');
  return (
    <Stack gap={6} role="group" aria-label={t('groupsTested')}>
      {TESTS.map((choice) => (
        <Checkbox
          key={choice}
          size="xs"
          label={t(choice, { draws: DRAWS })}
          description={t(`${choice}Why`)}
          checked={choices[choice]}
          onChange={(event) => onChange({ ...choices, [choice]: event.currentTarget.checked })}
        />
      ))}
    </Stack>
  );
}
