import { useCallback, useRef } from 'react';
import { useExplore } from '../../hooks/explore-context.js';
import type { TimeWindow } from '../../state/brush.js';
import { setWindow } from '../../state/filter.js';
import type { Picture } from '../../state/picture.js';

/** Quiet time after which a further small move is a step of its own. */
const PAUSE_MS = 4_000;

/**
 * Sets the window of the filter. A run of small moves, by keys or by playing, is one step that can be
 * undone.
 */
export function useTimeWindow() {
  const { act, amend } = useExplore();
  const running = useRef<{ readonly name: string; readonly at: number } | null>(null);
  return useCallback(
    (name: string, window: TimeWindow | null, isOneOfMany: boolean) => {
      const now = performance.now();
      const before = running.current;
      const goesOn = isOneOfMany && before?.name === name && now - before.at < PAUSE_MS;
      const change = (picture: Picture): Picture => ({
        ...picture,
        filter: setWindow(picture.filter, window?.fromMs, window?.untilMs),
      });
      (goesOn ? amend : act)(name, change);
      running.current = isOneOfMany ? { name, at: now } : null;
    },
    [act, amend],
  );
}
