import { Button, CloseButton, Group, Stack } from '@mantine/core';
import { IconArrowsUpDown, IconPlus } from '@tabler/icons-react';
import { MOST_PATH_ENDS } from '../../../server/contract/paths.js';
import type { EntityLabel } from '../../../server/contract/views.js';
import { EntityPicker } from '../../parts/entity-picker.js';

interface Props {
  readonly caseName: string;
  readonly ends: readonly (EntityLabel | null)[];
  readonly onChange: (ends: readonly (EntityLabel | null)[]) => void;
}

function labelOf(index: number, count: number): string {
  if (index === 0) return 'From';
  return count === 2 ? 'To' : `To (${index})`;
}

/** The two to six entities between which paths are looked for. */
export function PathEnds({ caseName, ends, onChange }: Props) {
  return (
    <Stack gap={8}>
      {ends.map((end, index) => (
        // Fields have no other name than their place.
        <Group key={index} gap={4} align="flex-end" wrap="nowrap">
          <div style={{ flex: 1, minWidth: 0 }}>
            <EntityPicker
              label={labelOf(index, ends.length)}
              caseName={caseName}
              value={end}
              onChange={(chosen) => onChange(ends.with(index, chosen))}
            />
          </div>
          {ends.length > 2 && (
            <CloseButton
              aria-label={`Leave out ${end?.name ?? 'this end'}`}
              onClick={() => onChange(ends.toSpliced(index, 1))}
            />
          )}
        </Group>
      ))}
      <Group gap={8}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowsUpDown size={14} />}
          onClick={() => onChange(ends.toReversed())}
        >
          {ends.length === 2 ? 'Swap the ends' : 'Turn the order round'}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          disabled={ends.length >= MOST_PATH_ENDS}
          title={`Paths lie between each two, of at most ${MOST_PATH_ENDS}`}
          onClick={() => onChange([...ends, null])}
        >
          Another end
        </Button>
      </Group>
    </Stack>
  );
}
