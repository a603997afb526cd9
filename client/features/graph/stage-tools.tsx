import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import {
  IconFocusCentered,
  IconMinus,
  IconPictureInPictureOff,
  IconPictureInPictureTop,
  IconPlus,
  IconRoute2,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../hooks/explore-context.js';
import type { LayoutProgress } from '../../hooks/use-layout.js';
import { OVER_GRAPH } from '../../stage/covers.js';
import type { StageMode } from '../../stage/marquee.js';
import type { LayoutKind } from '../../../server/contract/chart.js';
import { LayoutMenu } from './layout-menu.js';
import { ModeButtons } from './mode-buttons.js';
import classes from './stage-panel.module.css';

interface Props {
  readonly progress: LayoutProgress | null;
  /** Entities that are laid out alone; all that are in sight where there are fewer than two. */
  readonly part?: readonly string[];
  readonly onLayOut: (kind: LayoutKind) => void;
  readonly onStop: () => void;
  readonly mode: StageMode;
  readonly onMode: (mode: StageMode) => void;
  readonly hasMiniMap: boolean;
  readonly onMiniMap: (isShown: boolean) => void;
  /** Tools of other features. */
  readonly children?: ReactNode;
}

/** Buttons below the graph. */
export function StageTools(props: Props) {
  const { progress, part = [], onLayOut, onStop, mode, onMode, children } = props;
  const { hasMiniMap, onMiniMap } = props;
  const { t } = useTranslation('graph');
  const { stage, state, showRoute } = useExplore();
  const { route } = state;
  return (
    <Group
      gap={8}
      className={classes['tools']}
      role="toolbar"
      aria-label={t('graph')}
      {...OVER_GRAPH}
    >
      <ActionIcon.Group>
        <ActionIcon size={32} aria-label={t('zoomIn')} onClick={() => stage.current?.zoomIn()}>
          <IconPlus size={16} />
        </ActionIcon>
        <ActionIcon size={32} aria-label={t('zoomOut')} onClick={() => stage.current?.zoomOut()}>
          <IconMinus size={16} />
        </ActionIcon>
        <Tooltip label={t('fit')}>
          <ActionIcon size={32} aria-label={t('fit')} onClick={() => stage.current?.fit()}>
            <IconFocusCentered size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t(hasMiniMap ? 'hideOverview' : 'showOverview')}>
          <ActionIcon
            size={32}
            aria-label={t('overview')}
            aria-pressed={hasMiniMap}
            onClick={() => onMiniMap(!hasMiniMap)}
          >
            {hasMiniMap ? (
              <IconPictureInPictureTop size={16} />
            ) : (
              <IconPictureInPictureOff size={16} />
            )}
          </ActionIcon>
        </Tooltip>
      </ActionIcon.Group>
      <ModeButtons mode={mode} onMode={onMode} />
      {children}
      <LayoutMenu progress={progress} part={part} onLayOut={onLayOut} onStop={onStop} />
      {route && (
        <Button
          h={32}
          variant="default"
          leftSection={<IconRoute2 size={14} />}
          rightSection={<IconX size={14} />}
          onClick={() => showRoute(null)}
        >
          {t('pathShown')}
        </Button>
      )}
    </Group>
  );
}
