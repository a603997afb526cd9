import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import {
  IconFocusCentered,
  IconMinus,
  IconPin,
  IconPinnedOff,
  IconPlayerStop,
  IconPlus,
  IconRoute2,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { useExplore } from '../../hooks/explore-context.js';
import { removeSpots, setPinned } from '../../state/picture.js';
import classes from './stage-panel.module.css';

interface Props {
  readonly share: number | null;
  readonly onLayOut: () => void;
  readonly onStop: () => void;
}

/** Buttons below the graph. */
export function StageTools({ share, onLayOut, onStop }: Props) {
  const { stage, state, picture, view, act, showRoute } = useExplore();
  const { selected, route } = state;
  const spot = selected === null ? undefined : picture.spots.get(selected);
  const name = view?.nodes.find(({ id }) => id === selected)?.name ?? 'entity';
  return (
    <Group gap={8} className={classes['tools']} role="toolbar" aria-label="Graph">
      <ActionIcon.Group>
        <ActionIcon size={32} aria-label="Zoom in" onClick={() => stage.current?.zoomIn()}>
          <IconPlus size={16} />
        </ActionIcon>
        <ActionIcon size={32} aria-label="Zoom out" onClick={() => stage.current?.zoomOut()}>
          <IconMinus size={16} />
        </ActionIcon>
        <Tooltip label="Everything in sight">
          <ActionIcon
            size={32}
            aria-label="Everything in sight"
            onClick={() => stage.current?.fit()}
          >
            <IconFocusCentered size={16} />
          </ActionIcon>
        </Tooltip>
      </ActionIcon.Group>
      {share === null ? (
        <Tooltip label="Arrange what is drawn; pinned entities stay. Near means linked, no more.">
          <Button h={32} variant="default" onClick={onLayOut}>
            Layout
          </Button>
        </Tooltip>
      ) : (
        <Button
          h={32}
          variant="default"
          leftSection={<IconPlayerStop size={14} />}
          onClick={onStop}
        >
          Stop layout · {Math.round(share * 100)} %
        </Button>
      )}
      {selected !== null && spot && (
        <ActionIcon.Group>
          <Tooltip label={spot.pinned ? 'Let the layout move it again' : 'Pin: stays in layouts'}>
            <ActionIcon
              size={32}
              aria-label={spot.pinned ? `Unpin ${name}` : `Pin ${name}`}
              onClick={() =>
                act(`${spot.pinned ? 'Unpin' : 'Pin'} ${name}`, (now) =>
                  setPinned(now, selected, !spot.pinned),
                )
              }
            >
              {spot.pinned ? <IconPinnedOff size={16} /> : <IconPin size={16} />}
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Remove from the graph; it stays in the case">
            <ActionIcon
              size={32}
              aria-label={`Remove ${name} from the graph`}
              onClick={() => act(`Remove ${name}`, (now) => removeSpots(now, new Set([selected])))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        </ActionIcon.Group>
      )}
      {route && (
        <Button
          h={32}
          variant="default"
          leftSection={<IconRoute2 size={14} />}
          rightSection={<IconX size={14} />}
          onClick={() => showRoute(null)}
        >
          Path shown
        </Button>
      )}
    </Group>
  );
}
