import { hashKey } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Chart, type ChartContent, chartSchema } from '../../server/contract/chart.js';
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

/** What is kept, by identity: the camera stands for itself by a count of its moves. */
interface Kept {
  readonly picture: Picture;
  readonly selected: string | null;
  readonly moves: number;
}

export interface Autosave {
  readonly save: SaveState;
  /** The chart as read when the case was opened: 0 and null = there was none. */
  readonly begin: (version: number, text: string | null) => void;
  /** A change of the camera alone. */
  readonly touch: () => void;
  /** After a conflict: write all the same over the version that is there now. */
  readonly keepMine: () => void;
  /** After a conflict: go on from the version that is there now. */
  readonly takeTheirs: () => void;
}

/** The chart that was kept in between: told with the conflict, else asked for. */
async function readTheirs(caseName: string, error: ApiError): Promise<Chart | null> {
  const parsed = chartSchema.safeParse(error.problem.current);
  if (parsed.success) return parsed.data;
  try {
    return await call('getChart', { params: { case: caseName, chart: AUTOSAVE } });
  } catch {
    return null;
  }
}

/** Whether somebody has written since the version that was named. */
function isOvertaken(error: unknown): error is ApiError {
  return error instanceof ApiError && (error.status === 409 || error.status === 412);
}

/** The same for equal contents, in whatever order their parts come. */
function mark(content: ChartContent): string {
  return hashKey([content]);
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
  const [outcome, setOutcome] = useState<SaveState>({ is: 'saved' });
  const [kept, setKept] = useState<Kept | null>(null);
  const [moves, setMoves] = useState(0);
  const { isReachable } = useConnection();
  const version = useRef(0);
  const keptText = useRef<string | null>(null);
  const last = useRef<Promise<void>>(Promise.resolve());
  /** What was sent and not answered: it may have been kept all the same. */
  const unanswered = useRef(new Set<string>());
  /** After a conflict nothing is written until the reader has chosen. */
  const isStopped = useRef(false);

  const writeNow = useCallback(
    async (now: Kept) => {
      if (isStopped.current) return;
      const content = toChartContent(now.picture, camera.current, now.selected);
      const text = JSON.stringify(content);
      const send = async () => {
        const ifMatch = version.current === 0 ? '""' : `"${version.current}"`;
        const params = { case: caseName, chart: AUTOSAVE };
        const summary = await call('saveChart', { params, body: content }, { ifMatch });
        version.current = summary.version;
        keptText.current = text;
        unanswered.current.clear();
      };
      for (;;) {
        try {
          if (text !== keptText.current) await send();
          setKept(now);
          setOutcome({ is: 'saved' });
          return;
        } catch (error) {
          if (!isOvertaken(error)) {
            // What is kept now is not known: the next picture is written whatever it is.
            unanswered.current.add(mark(content));
            keptText.current = null;
            setOutcome({ is: 'failed', reason: describeError(error) });
            return;
          }
          const theirs = await readTheirs(caseName, error);
          if (!theirs || !unanswered.current.has(mark(theirs.content))) {
            isStopped.current = true;
            setOutcome({ is: 'conflict', theirs });
            return;
          }
          // That is this page's own write, whose answer was lost: it goes on from there.
          version.current = theirs.version;
          unanswered.current.clear();
        }
      }
    },
    [caseName, camera],
  );
  // One after the other: a write begun before the last one has answered would name the version before
  // it, and the reader would be told of a conflict with themselves.
  const write = useCallback(
    (now: Kept): Promise<void> => {
      last.current = last.current.then(() => writeNow(now));
      return last.current;
    },
    [writeNow],
  );

  const isConflict = outcome.is === 'conflict';
  const canWrite = isReady && isReachable && !isConflict && picture.spots.size > 0;
  useEffect(() => {
    if (!canWrite) return;
    const timer = setTimeout(() => void write({ picture, selected, moves }), DELAY_MS);
    return () => clearTimeout(timer);
  }, [picture, selected, moves, canWrite, write]);

  const isBehind = kept?.picture !== picture || kept.selected !== selected || kept.moves !== moves;
  const save: SaveState =
    outcome.is === 'saved' && isBehind && picture.spots.size > 0 ? { is: 'waiting' } : outcome;

  return {
    save,
    begin: useCallback((read: number, text: string | null) => {
      version.current = read;
      keptText.current = text;
    }, []),
    touch: useCallback(() => setMoves((count) => count + 1), []),
    keepMine: useCallback(() => {
      if (outcome.is !== 'conflict') return;
      version.current = outcome.theirs?.version ?? 0;
      isStopped.current = false;
      setOutcome({ is: 'waiting' });
      void write({ picture, selected, moves });
    }, [outcome, write, picture, selected, moves]),
    takeTheirs: useCallback(() => {
      if (outcome.is !== 'conflict') return;
      version.current = outcome.theirs?.version ?? 0;
      isStopped.current = false;
      setOutcome({ is: 'waiting' });
    }, [outcome]),
  };
}
