import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useCommands } from '../commands/use-commands.js';
import { ConflictDialog } from '../features/charts/conflict-dialog.js';
import { OpenByAddress } from '../features/charts/open-by-address.js';
import { StagePanel } from '../features/graph/stage-panel.js';
import { RemovedList } from '../features/selection/removed-list.js';
import { SelectMenu } from '../features/selection/select-menu.js';
import { SelectionBar } from '../features/selection/selection-bar.js';
import { CaseCommands } from './case-commands.js';
import { CaseHeader } from './case-header.js';
import classes from './case-screen.module.css';
import { LowerDock } from './lower-dock.js';
import { RoomPanel } from './room-panel.js';
import { RoomRail } from './room-rail.js';
import { CoveringRoom } from './covering-room.js';
import { coversGraph, roomTitle, type RoomId } from './rooms.js';
import { SelectionPanel } from './selection-panel.js';

interface ToggleProps {
  readonly side: 'left' | 'right';
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function PanelToggle({ side, isOpen, onToggle }: ToggleProps) {
  const { t } = useTranslation(['screens', 'acts']);
  const words = t(`${isOpen ? 'hide' : 'show'}_${side}`);
  useCommands([
    {
      id: `panel.${side}`,
      group: 'Look',
      title: words,
      words: t('acts:panelWords'),
      run: onToggle,
    },
  ]);
  const Icon =
    side === 'left'
      ? isOpen
        ? IconLayoutSidebarLeftCollapse
        : IconLayoutSidebarLeftExpand
      : isOpen
        ? IconLayoutSidebarRightCollapse
        : IconLayoutSidebarRightExpand;
  return (
    <Tooltip label={words}>
      <ActionIcon
        className={classes[`toggle-${side}`] ?? ''}
        size={28}
        aria-label={words}
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  );
}

/** Narrower windows, as those zoomed to 200 %, begin with the graph alone: panels would cover it. */
function isRoomy(): boolean {
  return window.innerWidth >= 900;
}

/** Header, rail, left panel, graph over time and tables, right panel. The graph stays when the room changes. */
export function CaseWorkspace({ room }: { readonly room: RoomId }) {
  const { t } = useTranslation('screens');
  const [isLeftOpen, setIsLeftOpen] = useState(isRoomy);
  const [isRightOpen, setIsRightOpen] = useState(isRoomy);
  const isSources = room === 'sources';
  const covers = coversGraph(room);
  const { key } = useLocation();
  const [shown, setShown] = useState(key);
  if (key !== shown) {
    // Whoever goes to a room means what its panel asks and tells.
    setShown(key);
    if (!covers && room !== 'explore') setIsLeftOpen(true);
  }
  return (
    <div className={classes['workspace']}>
      <CaseHeader />
      <RoomRail />
      {isLeftOpen && !isSources && (
        <aside className={classes['left']} aria-label={roomTitle(room)} tabIndex={-1}>
          <RoomPanel room={room} />
        </aside>
      )}
      <main className={classes['middle']} data-covered={(covers && room !== 'map') || undefined}>
        <div className={classes['stage']} inert={covers}>
          <StagePanel
            tools={
              <>
                <SelectMenu />
                <RemovedList />
              </>
            }
          />
          <SelectionBar isShown={!covers} />
        </div>
        {covers && <CoveringRoom room={room} />}
        {!isSources && <LowerDock />}
        {!isSources && (
          <>
            <PanelToggle
              side="left"
              isOpen={isLeftOpen}
              onToggle={() => setIsLeftOpen(!isLeftOpen)}
            />
            <PanelToggle
              side="right"
              isOpen={isRightOpen}
              onToggle={() => setIsRightOpen(!isRightOpen)}
            />
          </>
        )}
      </main>
      {isRightOpen && !isSources && (
        <aside className={classes['right']} aria-label={t('selection')} data-tour="selection">
          <SelectionPanel />
        </aside>
      )}
      <OpenByAddress />
      <ConflictDialog />
      <CaseCommands />
    </div>
  );
}
