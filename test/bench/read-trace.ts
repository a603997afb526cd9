/** An event of Chromium's trace, times in microseconds; `tdur` is processor time of its thread. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What a main thread did: processor time, ms. */
export interface ThreadFigures {
  readonly cpuMs: number;
  /** Longest task without the drawing in it. */
  readonly longestMs: number;
  /** Longest time that one frame was being drawn. */
  readonly longestFrameMs: number;
}

/** Parts of a task that are drawing: animation frames, and what the browser does for the picture. */
const DRAWING: ReadonlySet<string> = new Set([
  'FireAnimationFrame',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  'UpdateLayoutTree',
  'Layout',
]);

const TASKS: ReadonlySet<string> = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

function cpuOf({ tdur, dur }: TraceEvent): number {
  return (tdur ?? dur ?? 0) / 1_000;
}

/** The main thread of the page that worked most. */
function mainThread(events: readonly TraceEvent[]): (event: TraceEvent) => boolean {
  const mains = events.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const work = (main: TraceEvent) =>
    events
      .filter(({ name, pid, tid }) => TASKS.has(name) && pid === main.pid && tid === main.tid)
      .reduce((sum, event) => sum + cpuOf(event), 0);
  const [busiest] = mains.toSorted((a, b) => work(b) - work(a));
  if (!busiest) throw new Error('The trace knows no main thread.');
  return ({ pid, tid }) => pid === busiest.pid && tid === busiest.tid;
}

/** Outermost drawing within each task, so that nothing counts twice. */
function drawingIn(task: TraceEvent, drawing: readonly TraceEvent[]): number {
  let until = -Infinity;
  let cpu = 0;
  const end = task.ts + (task.dur ?? 0);
  for (const event of drawing) {
    if (event.ts < task.ts || event.ts >= end || event.ts < until) continue;
    until = event.ts + (event.dur ?? 0);
    cpu += cpuOf(event);
  }
  return cpu;
}

export function readTrace(events: readonly TraceEvent[]): ThreadFigures {
  const isMain = mainThread(events);
  const complete = events
    .filter((event) => event.ph === 'X' && isMain(event))
    .toSorted((a, b) => a.ts - b.ts);
  const drawing = complete.filter(({ name }) => DRAWING.has(name));
  const tasks = complete.filter(({ name }) => TASKS.has(name));
  let cpuMs = 0;
  let longestMs = 0;
  for (const task of tasks) {
    cpuMs += cpuOf(task);
    if (cpuOf(task) <= longestMs) continue;
    const rest = cpuOf(task) - drawingIn(task, drawing);
    if (rest <= longestMs) continue;
    longestMs = rest;
  }
  const frames = complete.filter(({ name }) => name === 'FireAnimationFrame').map(cpuOf);
  return { cpuMs, longestMs, longestFrameMs: Math.max(0, ...frames) };
}
