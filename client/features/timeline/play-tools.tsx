import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../commands/command.js';
import { useCommands } from '../../commands/use-commands.js';
import { type Axis, playOn, type StepRange } from '../../state/brush.js';
import { countWords } from '../../words/count-words.js';

const DAY_MS = 86_400_000;

/** Time that each position is shown, ms. */
const SPEEDS = [
  { value: '2000', is: 'slow' },
  { value: '1000', is: 'medium' },
  { value: '400', is: 'fast' },
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
  const { t } = useTranslation('timeline');
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
  const goBack = () => {
    if (back) onMove(back);
  };
  const goOn = () => {
    if (next) onMove(next);
  };
  const turnPlaying = () => setIsPlaying(!isRunning);
  const playing: Command = {
    ...{ id: 'time.play', group: 'Filters', title: t(isRunning ? 'pausePlaying' : 'playMeans') },
    ...{ cannot: next === null ? t('isLast') : undefined, run: turnPlaying },
  };
  useCommands([
    ...(isCalm ? [] : [playing]),
    {
      ...{ id: 'time.back', group: 'Filters', title: t('stepBack'), run: goBack },
      cannot: back === null ? t('isFirst') : undefined,
    },
    {
      ...{ id: 'time.on', group: 'Filters', title: t('stepOn'), run: goOn },
      cannot: next === null ? t('isLast') : undefined,
    },
  ]);
  return (
    <>
      <ActionIcon.Group>
        <ActionIcon aria-label={t('stepBack')} disabled={back === null} onClick={goBack}>
          <IconPlayerSkipBack size={14} />
        </ActionIcon>
        {!isCalm && (
          <Tooltip label={t(isRunning ? 'pause' : 'playMeans')}>
            <ActionIcon
              aria-label={t(isRunning ? 'pause' : 'play')}
              disabled={next === null}
              onClick={turnPlaying}
            >
              {isRunning ? <IconPlayerPause size={14} /> : <IconPlayerPlay size={14} />}
            </ActionIcon>
          </Tooltip>
        )}
        <ActionIcon aria-label={t('stepOn')} disabled={next === null} onClick={goOn}>
          <IconPlayerSkipForward size={14} />
        </ActionIcon>
      </ActionIcon.Group>
      <NativeSelect
        aria-label={t('step')}
        w={108}
        value={by}
        data={[
          { value: 'bar', label: t('byBar', { days: countWords('day', axis.stepMs / DAY_MS) }) },
          { value: 'half', label: t('byHalf') },
          { value: 'whole', label: t('byWhole') },
        ]}
        onChange={({ currentTarget }) => setBy(currentTarget.value as By)}
      />
      {!isCalm && (
        <NativeSelect
          aria-label={t('speed')}
          w={98}
          value={pauseMs}
          data={SPEEDS.map(({ value, is }) => ({ value, label: t(is) }))}
          onChange={({ currentTarget }) => setPauseMs(currentTarget.value)}
        />
      )}
    </>
  );
}
