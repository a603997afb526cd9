import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { type Axis, playOn, type StepRange } from '../../state/brush.js';
import { countOf } from '../../words/format.js';

const DAY_MS = 86_400_000;

/** Time that each position is shown, ms. */
const SPEEDS = [
  { value: '2000', label: 'slow' },
  { value: '1000', label: 'medium' },
  { value: '400', label: 'fast' },
] as const;

type By = 'bar' | 'half' | 'whole';

function stepOf(by: By, [from, until]: StepRange): number {
  const length = until - from + 1;
  return by === 'bar' ? 1 : Math.max(1, by === 'half' ? Math.floor(length / 2) : length);
}

interface Props {
  readonly axis: Axis;
  /** Where the window stands; where none is set, where playing would begin. */
  readonly range: StepRange;
  /** The graph has not caught up with the window yet. */
  readonly isBehind: boolean;
  readonly onMove: (range: StepRange) => void;
}

/** Moves the window through time, step by step or by itself; never by itself where less motion is asked for. */
export function PlayTools({ axis, range, isBehind, onMove }: Props) {
  const isCalm = useReducedMotion();
  const [isPlaying, setIsPlaying] = useState(false);
  const [pauseMs, setPauseMs] = useState('1000');
  const [by, setBy] = useState<By>('bar');
  const step = stepOf(by, range);
  const next = playOn(axis, range, step);
  const back = playOn(axis, range, -step);
  const isRunning = isPlaying && next !== null;
  useEffect(() => {
    if (!isRunning || isBehind) return;
    const timer = setTimeout(() => onMove(next), Number(pauseMs));
    return () => clearTimeout(timer);
  }, [isRunning, isBehind, next, pauseMs, onMove]);
  return (
    <>
      <ActionIcon.Group>
        <ActionIcon
          aria-label="Window one step back"
          disabled={back === null}
          onClick={() => back && onMove(back)}
        >
          <IconPlayerSkipBack size={14} />
        </ActionIcon>
        {!isCalm && (
          <Tooltip label={isRunning ? 'Pause' : 'Play: the window moves through time'}>
            <ActionIcon
              aria-label={isRunning ? 'Pause' : 'Play'}
              disabled={next === null}
              onClick={() => setIsPlaying(!isRunning)}
            >
              {isRunning ? <IconPlayerPause size={14} /> : <IconPlayerPlay size={14} />}
            </ActionIcon>
          </Tooltip>
        )}
        <ActionIcon
          aria-label="Window one step on"
          disabled={next === null}
          onClick={() => next && onMove(next)}
        >
          <IconPlayerSkipForward size={14} />
        </ActionIcon>
      </ActionIcon.Group>
      <NativeSelect
        aria-label="Step of the window"
        w={108}
        value={by}
        data={[
          { value: 'bar', label: `by ${countOf(axis.stepMs / DAY_MS, 'day', 'days')}` },
          { value: 'half', label: 'by ½ window' },
          { value: 'whole', label: 'by window' },
        ]}
        onChange={({ currentTarget }) => setBy(currentTarget.value as By)}
      />
      {!isCalm && (
        <NativeSelect
          aria-label="Speed"
          w={98}
          value={pauseMs}
          data={[...SPEEDS]}
          onChange={({ currentTarget }) => setPauseMs(currentTarget.value)}
        />
      )}
    </>
  );
}
