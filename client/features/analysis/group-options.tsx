import { Checkbox, Stack } from '@mantine/core';
import { DRAWS, type GroupChoices } from './group-choices.js';

interface Props {
  readonly choices: GroupChoices;
  readonly onChange: (choices: GroupChoices) => void;
}

/** How far groups are put to the test; each takes longer. */
export function GroupOptions({ choices, onChange }: Props) {
  return (
    <Stack gap={6} role="group" aria-label="Groups put to the test">
      <Checkbox
        size="xs"
        label={`Compare with ${DRAWS} random networks`}
        description="Are there groups at all, or one core and a periphery?"
        checked={choices.compares}
        onChange={(event) => onChange({ ...choices, compares: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label="Consensus of 21 seeds"
        description="Groups on which repeated searches agree"
        checked={choices.agrees}
        onChange={(event) => onChange({ ...choices, agrees: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label="Coarser and finer levels"
        description="Groups of groups, and groups within groups"
        checked={choices.keepsLevels}
        onChange={(event) => onChange({ ...choices, keepsLevels: event.currentTarget.checked })}
      />
    </Stack>
  );
}
