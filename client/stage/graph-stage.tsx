import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { Change } from '../../server/contract/window-comparison.js';
import { STAGE_COLOURS } from '../theme/palette.js';
import type { Camera } from '../state/chart-content.js';
import { attachCamera, type CameraControl } from './camera.js';
import { attachDrag } from './drag-nodes.js';
import { emphasise } from './emphasis.js';
import classes from './graph-stage.module.css';
import { attachLayers } from './layers.js';
import { attachPointer } from './pointer.js';
import { createStage, type Stage } from './stage.js';
import type { StageModel } from './stage-model.js';
import { syncGraph } from './sync-graph.js';

/** What the rest of the page asks of the stage. */
export interface StageControl extends CameraControl {
  /** Keys go to the graph from now on. */
  takeFocus(): void;
}

interface Props {
  readonly model: StageModel;
  readonly scheme: 'light' | 'dark';
  readonly selected: string | null;
  readonly route: readonly string[];
  readonly struckOut: readonly string[];
  readonly changes: ReadonlyMap<string, Change>;
  /** Where the camera stands at first; null = everything in sight. */
  readonly camera: Camera | null;
  readonly control: Ref<StageControl>;
  readonly label: string;
  readonly onSelect: (id: string | null) => void;
  readonly onExpand: (id: string) => void;
  readonly onMoved: (id: string, at: { x: number; y: number }) => void;
  readonly onCamera: (camera: Camera) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The drawn network. Sigma lives as long as the element; everything else is brought up to date. */
export function GraphStage(props: Props) {
  const { model, scheme, selected, route, struckOut, changes, control, label } = props;
  const container = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const camera = useRef<CameraControl | null>(null);
  const renew = useRef<(schedule: boolean) => void>(() => undefined);
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
      attachPointer(
        made,
        {
          onSelect: (id) => latest.current.onSelect(id),
          onExpand: (id) => latest.current.onExpand(id),
        },
        () => renewed(true),
      ),
      attachDrag(made, (id, at) => latest.current.onMoved(id, at)),
      moved.detach,
    ];
    if (latest.current.camera) moved.control.set(latest.current.camera);
    stage.current = made;
    camera.current = moved.control;
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
    syncGraph(stage.current, model);
    renew.current(false);
  }, [model]);

  useEffect(() => {
    if (!stage.current) return;
    stage.current.colours = STAGE_COLOURS[scheme];
    const { emphasis } = stage.current;
    Object.assign(emphasis, { selected, route, struckOut: new Set(struckOut), changes });
    renew.current(false);
  }, [scheme, selected, route, struckOut, changes]);

  useImperativeHandle(
    control,
    () => ({
      zoomIn: () => camera.current?.zoomIn(),
      zoomOut: () => camera.current?.zoomOut(),
      fit: () => camera.current?.fit(),
      jumpToFit: () => camera.current?.jumpToFit(),
      focus: (id) => camera.current?.focus(id),
      set: (at) => camera.current?.set(at),
      takeFocus: () => container.current?.focus(),
    }),
    [],
  );

  return (
    <div
      ref={container}
      className={classes['stage']}
      role="application"
      aria-roledescription="graph"
      aria-label={label}
      tabIndex={0}
      onKeyDown={props.onKeyDown}
    />
  );
}
