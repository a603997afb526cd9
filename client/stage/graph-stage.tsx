import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { Change } from '../../server/contract/window-comparison.js';
import { STAGE_COLOURS, type StageScheme } from '../theme/palette.js';
import type { Camera } from '../state/chart-content.js';
import { attachCamera, type CameraControl } from './camera.js';
import { attachCovers } from './covers.js';
import { attachDrag } from './drag-nodes.js';
import { emphasise } from './emphasis.js';
import classes from './graph-stage.module.css';
import { attachLayers } from './layers.js';
import { attachMarquee, type MarqueeHow, type StageMode } from './marquee.js';
import { attachMiniMap } from './mini-map.js';
import { attachPointer } from './pointer.js';
import { printPicture } from './print-picture.js';
import { createStage, type Stage } from './stage.js';
import type { StageModel } from './stage-model.js';
import { attachRest } from './rest.js';
import { showModel } from './show-model.js';
import { type Shot, takeShot } from './take-shot.js';

/** What the rest of the page asks of the stage. */
export interface StageControl extends Omit<CameraControl, 'refit'> {
  /** Keys go to the graph from now on. */
  takeFocus(): void;
  /** What is drawn, in pixels; null where there is nothing. */
  shoot(scope: 'all' | 'in-sight'): Shot | null;
  /** Draws the whole small into a canvas, until the returned function is called. */
  attachMiniMap(canvas: HTMLCanvasElement, onNeeded: (isNeeded: boolean) => void): () => void;
}

interface Props {
  readonly model: StageModel;
  readonly scheme: StageScheme;
  readonly selected: string | null;
  /** Key of the selected line. */
  readonly selectedTie: string | null;
  readonly selection: ReadonlySet<string>;
  /** What a drag over the empty stage does. */
  readonly mode: StageMode;
  readonly route: readonly string[];
  /** Keys of the lines of kept paths. */
  readonly kept: ReadonlySet<string>;
  readonly struckOut: readonly string[];
  readonly changes: ReadonlyMap<string, Change>;
  readonly control: Ref<StageControl>;
  readonly label: string;
  /** The model that was given last is on the graph. */
  readonly onBuilt: () => void;
  readonly onSelect: (id: string | null) => void;
  readonly onSelectPair: (pair: readonly [string, string]) => void;
  readonly onToggle: (id: string) => void;
  /** Entities inside a box or a lasso. */
  readonly onEnclose: (ids: readonly string[], how: MarqueeHow) => void;
  readonly onExpand: (id: string) => void;
  readonly onMoved: (id: string, at: { x: number; y: number }) => void;
  /** Where the camera stands now; null = where everything is in sight. */
  readonly onCamera: (camera: Camera | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The drawn network. Sigma lives as long as the element; everything else is brought up to date. */
export function GraphStage(props: Props) {
  const { model, scheme, selected, selectedTie, selection, mode, route, kept } = props;
  const { struckOut, changes } = props;
  const { control, label } = props;
  const container = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const camera = useRef<CameraControl | null>(null);
  /** Whoever was to be brought into sight before they were on the graph. */
  const awaited = useRef<string | null>(null);
  const renew = useRef<(schedule: boolean) => void>(() => undefined);
  const changed = useRef<() => void>(() => undefined);
  const retake = useRef<() => void>(() => undefined);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (!container.current) return;
    const made = createStage(container.current, STAGE_COLOURS[latest.current.scheme]);
    const moved = attachCamera(made, (at) => latest.current.onCamera(at));
    const renewed = emphasise(made);
    const detach = [
      attachLayers(made),
      attachRest(made),
      attachPointer(
        made,
        {
          onSelect: (id) => latest.current.onSelect(id),
          onSelectPair: (pair) => latest.current.onSelectPair(pair),
          onToggle: (id) => latest.current.onToggle(id),
          onExpand: (id) => latest.current.onExpand(id),
        },
        () => renewed(true),
      ),
      attachMarquee(
        made,
        () => latest.current.mode,
        (ids, how) => latest.current.onEnclose(ids, how),
        () => renewed(true),
      ),
      attachCovers(made, (isOtherSize) => moved.control.refit(isOtherSize)),
      attachDrag(made, (id, at) => latest.current.onMoved(id, at)),
      moved.detach,
    ];
    stage.current = made;
    camera.current = moved.control;
    changed.current = moved.changed;
    renew.current = renewed;
    return () => {
      for (const each of detach) each();
      made.sigma.kill();
      stage.current = null;
      camera.current = null;
    };
  }, []);

  useEffect(() => {
    if (!stage.current) return;
    stage.current.hulls = model.hulls;
    stage.current.guides = model.guides;
    return showModel(stage.current, model, {
      renew: renew.current,
      onBuilt: () => {
        latest.current.onBuilt();
        changed.current();
        // Once drawn it has its place; meanwhile the reader may have turned to somebody else.
        requestAnimationFrame(() => {
          const { current: id } = awaited;
          if (id === null) return;
          if (id !== latest.current.selected || camera.current?.focus(id)) awaited.current = null;
        });
        retake.current();
      },
    });
  }, [model]);

  useEffect(() => {
    if (!stage.current) return;
    stage.current.colours = STAGE_COLOURS[scheme];
    const { emphasis } = stage.current;
    const given = { selected, selectedEdge: selectedTie, selection, route, kept, changes };
    Object.assign(emphasis, { ...given, struckOut: new Set(struckOut) });
    renew.current(false);
  }, [scheme, selected, selectedTie, selection, route, kept, struckOut, changes]);

  useEffect(() => {
    if (scheme !== 'print' || !stage.current) return;
    renew.current(false);
    let picture = printPicture(stage.current);
    container.current?.append(picture);
    // What was still being built is on paper once it is.
    retake.current = () => {
      if (!stage.current) return;
      const whole = printPicture(stage.current);
      picture.replaceWith(whole);
      picture = whole;
    };
    return () => {
      retake.current = () => undefined;
      picture.remove();
    };
  }, [scheme]);

  useImperativeHandle(
    control,
    () => ({
      zoomIn: () => camera.current?.zoomIn(),
      zoomOut: () => camera.current?.zoomOut(),
      fit: () => camera.current?.fit(),
      jumpToFit: () => camera.current?.jumpToFit(),
      fitTo: (ids) => camera.current?.fitTo(ids),
      focus: (id) => {
        const isThere = camera.current?.focus(id) ?? false;
        awaited.current = isThere ? null : id;
        return isThere;
      },
      set: (at) => camera.current?.set(at),
      takeFocus: () => container.current?.focus(),
      shoot: (scope) => (stage.current ? takeShot(stage.current, scope) : null),
      attachMiniMap: (canvas, onNeeded) =>
        stage.current ? attachMiniMap(stage.current, canvas, onNeeded) : () => undefined,
    }),
    [],
  );

  return (
    <div
      ref={container}
      className={classes['stage']}
      data-mode={mode}
      role="application"
      aria-roledescription="graph"
      aria-label={label}
      tabIndex={0}
      onKeyDown={props.onKeyDown}
    />
  );
}
