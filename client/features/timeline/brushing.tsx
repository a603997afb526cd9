import { type PointerEvent, useRef, useState } from 'react';
import { type Axis, type Edge, nudge, type StepRange } from '../../state/brush.js';
import { BrushWindow } from './brush-window.js';
import classes from './timeline.module.css';

interface Brushed {
  readonly name?: 'A' | 'B';
  readonly range: StepRange;
}

interface Props {
  readonly axis: Axis;
  readonly windows: readonly Brushed[];
  /** Which of the windows a drag over free bars draws anew. */
  readonly drawn: number;
  /** `isKey`: one of many small moves. */
  readonly onChange: (index: number, range: StepRange, isKey: boolean) => void;
}

interface Drag {
  readonly index: number;
  readonly edge: Edge | 'new';
  readonly from: number;
  readonly range: StepRange;
}

/** Lies over the bars: draws and moves windows with the pointer; a click is one step. */
export function Brushing({ axis, windows, drawn, onChange }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [draft, setDraft] = useState<StepRange | null>(null);

  const stepAt = ({ clientX }: PointerEvent): number => {
    const box = area.current?.getBoundingClientRect();
    if (!box || box.width === 0) return 0;
    const step = Math.floor(((clientX - box.left) / box.width) * axis.steps);
    return Math.min(axis.steps - 1, Math.max(0, step));
  };
  const begin = (index: number, edge: Drag['edge'], event: PointerEvent) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    area.current?.setPointerCapture(event.pointerId);
    const from = stepAt(event);
    const range =
      edge === 'new' ? ([from, from] as const) : (windows[index]?.range ?? [from, from]);
    setDrag({ index, edge, from, range });
    setDraft(range);
  };
  const move = (event: PointerEvent) => {
    if (!drag) return;
    const at = stepAt(event);
    const { edge, from, range } = drag;
    if (edge === 'new') setDraft([Math.min(from, at), Math.max(from, at)]);
    else setDraft(nudge(axis, range, edge, at - from));
  };
  const end = () => {
    if (drag && draft) onChange(drag.index, draft, false);
    setDrag(null);
    setDraft(null);
  };
  return (
    <div
      ref={area}
      className={classes['brushing']}
      onPointerDown={(event) => begin(drawn, 'new', event)}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => {
        setDrag(null);
        setDraft(null);
      }}
    >
      {windows.map(({ name, range }, index) => (
        <BrushWindow
          key={name ?? 'filter'}
          axis={axis}
          range={drag?.index === index && draft ? draft : range}
          {...(name && { name })}
          onGrab={(edge, event) => begin(index, edge, event)}
          onKey={(next) => onChange(index, next, true)}
        />
      ))}
    </div>
  );
}
