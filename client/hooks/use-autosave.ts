import { useCallback, useEffect, useRef, useState } from 'react';
import { type Chart, chartSchema } from '../../server/contract/chart.js';
import { call } from '../api.js';
import { ApiError, describeError } from '../api-error.js';
import { type Camera, toChartContent } from '../state/chart-content.js';
import type { Picture } from '../state/picture.js';
import { useConnection } from './use-connection.js';

/** Chart that every change of the picture is kept in. */
export const AUTOSAVE = 'Autosave';

/** Quiet time before a change is kept. */
const DELAY_MS = 800;

export type SaveState =
  | { readonly is: 'saved' }
  | { readonly is: 'waiting' }
  | { readonly is: 'failed'; readonly reason: string }
  | { readonly is: 'conflict'; readonly theirs: Chart | null };

export interface Autosave {
  readonly save: SaveState;
  /** The chart as read when the case was opened; 0 = there was none. */
  readonly begin: (version: number) => void;
  /** A change of the camera alone. */
  readonly touch: () => void;
  /** After a conflict: write all the same over the version that is there now. */
  readonly keepMine: () => void;
  /** After a conflict: go on from the version that is there now. */
  readonly takeTheirs: () => void;
}

function theirsOf(error: ApiError): Chart | null {
  const parsed = chartSchema.safeParse(error.problem.current);
  return parsed.success ? parsed.data : null;
}

/**
 * Keeps the picture as chart "Autosave". Every write names the version it changes; when somebody
 * else has written in between nothing is overwritten, and the reader is asked.
 */
export function useAutosave(
  caseName: string,
  picture: Picture,
  selected: string | null,
  camera: { readonly current: Camera | null },
  isReady: boolean,
): Autosave {
  const [save, setSave] = useState<SaveState>({ is: 'saved' });
  const [touched, setTouched] = useState(0);
  const { isReachable } = useConnection();
  const version = useRef(0);
  const kept = useRef<string | null>(null);
  const latest = useRef({ picture, selected });
  useEffect(() => {
    latest.current = { picture, selected };
  });

  const write = useCallback(async () => {
    const content = toChartContent(latest.current.picture, camera.current, latest.current.selected);
    const text = JSON.stringify(content);
    if (text === kept.current) {
      setSave({ is: 'saved' });
      return;
    }
    try {
      const ifMatch = version.current === 0 ? '""' : `"${version.current}"`;
      const params = { case: caseName, chart: AUTOSAVE };
      const summary = await call('saveChart', { params, body: content }, { ifMatch });
      version.current = summary.version;
      kept.current = text;
      setSave({ is: 'saved' });
    } catch (error) {
      if (error instanceof ApiError && (error.status === 409 || error.status === 412)) {
        setSave({ is: 'conflict', theirs: theirsOf(error) });
      } else setSave({ is: 'failed', reason: describeError(error) });
    }
  }, [caseName, camera]);

  const isConflict = save.is === 'conflict';
  useEffect(() => {
    if (!isReady || !isReachable || isConflict || picture.spots.size === 0) return;
    const timer = setTimeout(() => {
      setSave((now) => (now.is === 'conflict' ? now : { is: 'waiting' }));
      void write();
    }, DELAY_MS);
    return () => clearTimeout(timer);
  }, [picture, selected, touched, isReady, isReachable, isConflict, write]);

  return {
    save,
    begin: useCallback((read: number) => {
      version.current = read;
    }, []),
    touch: useCallback(() => setTouched((count) => count + 1), []),
    keepMine: useCallback(() => {
      if (save.is !== 'conflict') return;
      version.current = save.theirs?.version ?? 0;
      setSave({ is: 'waiting' });
      void write();
    }, [save, write]),
    takeTheirs: useCallback(() => {
      if (save.is !== 'conflict') return;
      version.current = save.theirs?.version ?? 0;
      setSave({ is: 'waiting' });
    }, [save]),
  };
}
