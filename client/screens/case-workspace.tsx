import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from '@tabler/icons-react';
import { useState } from 'react';
import { ConflictDialog } from '../features/charts/conflict-dialog.js';
import { EntityPanel } from '../features/entity/entity-panel.js';
import { StagePanel } from '../features/graph/stage-panel.js';
import { CaseHeader } from './case-header.js';
import classes from './case-screen.module.css';
import { LowerDock } from './lower-dock.js';
import { RoomPanel } from './room-panel.js';
import { RoomRail } from './room-rail.js';
import { CoveringRoom } from './covering-room.js';
import { coversGraph, ROOMS, type RoomId } from './rooms.js';

interface ToggleProps {
  readonly side: 'left' | 'right';
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function PanelToggle({ side, isOpen, onToggle }: ToggleProps) {
  const words = `${isOpen ? 'Hide' : 'Show'} the ${side} panel`;
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

/** Header, rail, left panel, graph over time and tables, right panel. The graph stays when the room changes. */
export function CaseWorkspace({ room }: { readonly room: RoomId }) {
  const [isLeftOpen, setIsLeftOpen] = useState(true);
  const [isRightOpen, setIsRightOpen] = useState(true);
  const isSources = room === 'sources';
  const covers = coversGraph(room);
  const title = ROOMS.find(({ id }) => id === room)?.title ?? '';
  return (
    <div className={classes['workspace']}>
      <CaseHeader />
      <RoomRail />
      {isLeftOpen && !isSources && (
        <aside className={classes['left']} aria-label={title} tabIndex={-1}>
          <RoomPanel room={room} />
        </aside>
      )}
      <main className={classes['middle']} data-covered={covers || undefined}>
        <div className={classes['stage']} inert={covers}>
          <StagePanel />
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
        <aside className={classes['right']} aria-label="Selection">
          <EntityPanel />
        </aside>
      )}
      <ConflictDialog />
    </div>
  );
}
