import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type Axis, type Edge, nudge, type StepRange, windowOf } from '../../state/brush.js';
import { formatDay } from '../../words/format.js';
import classes from './timeline.module.css';

/** Steps of a key that moves far. */
const FAR = 10;

interface Props {
  readonly axis: Axis;
  readonly range: StepRange;
  /** `A` or `B` of a comparison; absent = the filter. */
  readonly name?: 'A' | 'B';
  readonly onGrab: (edge: Edge, event: PointerEvent) => void;
  readonly onKey: (next: StepRange) => void;
}

/** By how many steps a key moves; null for other keys. */
function stepsOfKey(key: string, steps: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return -1;
    case 'ArrowRight':
    case 'ArrowUp':
      return 1;
    case 'PageDown':
      return -FAR;
    case 'PageUp':
      return FAR;
    case 'Home':
      return -steps;
    case 'End':
      return steps;
    default:
      return null;
  }
}

/** A window on the bars: dragged as a whole or by its edges, each of the three a slider for keys. */
export function BrushWindow({ axis, range, name, onGrab, onKey }: Props) {
  const { t } = useTranslation('timeline');
  const [from, until] = range;
  const { fromMs, untilMs } = windowOf(axis, range);
  const slider = (edge: Edge) => ({
    role: 'slider',
    tabIndex: 0,
    'aria-label': name ? t(`edge_${edge}`, { name }) : t(`shown_${edge}`),
    'aria-valuemin': 0,
    'aria-valuemax': axis.steps - 1,
    'aria-valuenow': edge === 'until' ? until : from,
    'aria-valuetext':
      edge === 'both'
        ? t('fromTo', { from: formatDay(fromMs), until: formatDay(untilMs) })
        : formatDay(edge === 'from' ? fromMs : untilMs),
    onPointerDown: (event: PointerEvent) => onGrab(edge, event),
    onKeyDown: (event: KeyboardEvent) => {
      const by = stepsOfKey(event.key, axis.steps);
      if (by === null) return;
      event.preventDefault();
      event.stopPropagation();
      onKey(nudge(axis, range, edge, by));
    },
  });
  const share = (step: number) => `${(step / axis.steps) * 100}%`;
  return (
    <div
      className={classes['window']}
      data-name={name}
      data-whole={(!name && from === 0 && until === axis.steps - 1) || undefined}
      style={{ left: share(from), width: share(until + 1 - from) }}
    >
      <div className={classes['grip']} {...slider('both')} />
      {name && <span className={classes['name']}>{name}</span>}
      <div className={classes['handle']} data-edge="from" {...slider('from')} />
      <div className={classes['handle']} data-edge="until" {...slider('until')} />
    </div>
  );
}
