import { Checkbox, Stack } from '@mantine/core';
import { DRAWS, type GroupChoices } from './group-choices.js';

interface Props {
  readonly choices: GroupChoices;
  readonly onChange: (choices: GroupChoices) => void;
}

const TESTS: readonly {
  readonly choice: keyof GroupChoices;
  readonly label: string;
  readonly description: string;
}[] = [
  {
    choice: 'compares',
    label: `Compare with ${DRAWS} random networks`,
    description: 'Are there groups at all, or one core and a periphery?',
  },
  {
    choice: 'agrees',
    label: 'Consensus of 21 seeds',
    description: 'Groups on which repeated searches agree',
  },
  {
    choice: 'keepsLevels',
    label: 'Coarser and finer levels',
    description: 'Groups of groups, and groups within groups',
  },
];

/** How far groups are put to the test; each takes longer. */
export function GroupOptions({ choices, onChange }: Props) {
  return (
    <Stack gap={6} role="group" aria-label="Groups put to the test">
      {TESTS.map(({ choice, label, description }) => (
        <Checkbox
          key={choice}
          size="xs"
          label={label}
          description={description}
          checked={choices[choice]}
          onChange={(event) => onChange({ ...choices, [choice]: event.currentTarget.checked })}
        />
      ))}
    </Stack>
  );
}
