import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLasso, IconMarquee2, IconPointer } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands.js';
import type { StageMode } from '../../stage/marquee.js';

const MODES = [
  { mode: 'move', key: 'V', icon: IconPointer },
  { mode: 'box', key: 'B', icon: IconMarquee2 },
  { mode: 'lasso', key: 'L', icon: IconLasso },
] as const satisfies readonly { mode: StageMode; key: string; icon: unknown }[];

interface Props {
  readonly mode: StageMode;
  readonly onMode: (mode: StageMode) => void;
}

/** What a drag over the graph does, and the choice of it. */
export function ModeButtons({ mode, onMode }: Props) {
  const { t } = useTranslation('graph');
  useCommands(
    MODES.map(({ mode: other, key }) => ({
      ...{ id: `mode.${other}`, group: 'Select', on: 'graph', keys: [key] },
      title: t(`mode_${other}`),
      run: () => onMode(other),
    })),
  );
  return (
    <ActionIcon.Group>
      {MODES.map(({ mode: other, key, icon: Icon }) => (
        <Tooltip key={other} label={`${t(`mode_${other}`)} (${key})`}>
          <ActionIcon
            size={32}
            aria-label={t(`mode_${other}`)}
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
