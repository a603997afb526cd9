import { useCallback, useEffect, useRef } from 'react';
import { useExplore } from '../../hooks/explore-context.js';
import { setWindow } from '../../state/filter.js';
import { undoName } from '../../state/history.js';
import type { TimeWindow } from '../../state/brush.js';

/** Quiet time after which a further key is a step of its own. */
const PAUSE_MS = 1_500;

/**
 * Sets the window of the filter. A run of small moves, by keys or by playing, is one step that can be
 * undone.
 */
export function useTimeWindow() {
  const { state, act, amend } = useExplore();
  const running = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = undoName(state.history);
  useEffect(() => () => clearTimeout(timer.current), []);

  const set = useCallback(
    (name: string, window: TimeWindow | null, isOneOfMany: boolean) => {
      const change = isOneOfMany && running.current === name && last === name ? amend : null;
      const next = (now: Parameters<Parameters<typeof amend>[0]>[0]) => ({
        ...now,
        filter: setWindow(now.filter, window?.fromMs, window?.untilMs),
      });
      if (change) change(next);
      else act(name, next);
      running.current = isOneOfMany ? name : null;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => (running.current = null), PAUSE_MS);
    },
    [act, amend, last],
  );
  /** The next small move is a step of its own. */
  const rest = useCallback(() => {
    running.current = null;
  }, []);
  return { set, rest };
}
