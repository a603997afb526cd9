import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLasso, IconMarquee2, IconPointer } from '@tabler/icons-react';
import { useCommands } from '../../commands/use-commands.js';
import type { StageMode } from '../../stage/marquee.js';

const MODES = [
  { mode: 'move', key: 'V', icon: IconPointer, label: 'Point and move' },
  { mode: 'box', key: 'B', icon: IconMarquee2, label: 'Select with a box' },
  { mode: 'lasso', key: 'L', icon: IconLasso, label: 'Select with a lasso' },
] as const satisfies readonly { mode: StageMode; key: string; icon: unknown; label: string }[];

interface Props {
  readonly mode: StageMode;
  readonly onMode: (mode: StageMode) => void;
}

/** What a drag over the graph does, and the choice of it. */
export function ModeButtons({ mode, onMode }: Props) {
  useCommands(
    MODES.map(({ mode: other, key, label }) => ({
      ...{ id: `mode.${other}`, group: 'Select', on: 'graph', title: label, keys: [key] },
      run: () => onMode(other),
    })),
  );
  return (
    <ActionIcon.Group>
      {MODES.map(({ mode: other, key, icon: Icon, label }) => (
        <Tooltip key={other} label={`${label} (${key})`}>
          <ActionIcon
            size={32}
            aria-label={label}
            aria-pressed={mode === other}
            variant={mode === other ? 'filled' : 'default'}
            onClick={() => onMode(other)}
          >
            <Icon size={16} />
          </ActionIcon>
        </Tooltip>
      ))}
    </ActionIcon.Group>
  );
}
