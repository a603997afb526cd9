import { useCallback, useReducer, useRef } from 'react';
import { sendFile } from '../../api.js';
import { describeError } from '../../api-error.js';
import { type DraftFile, reduceDraft, type SourceOptions } from '../../state/import-draft.js';

export interface Draft {
  readonly files: readonly DraftFile[];
  readonly add: (files: readonly File[]) => void;
  readonly setOptions: (key: string, options: SourceOptions) => void;
  readonly remove: (key: string) => void;
  readonly clear: () => void;
}

/** Files that were dropped: sent at once, one after the other, so that they can be previewed. */
export function useDraft(): Draft {
  const [files, dispatch] = useReducer(reduceDraft, []);
  const queue = useRef(Promise.resolve());
  const stops = useRef(new Map<string, AbortController>());
  const count = useRef(0);

  const add = useCallback((given: readonly File[]) => {
    const added = given.map((file) => {
      count.current += 1;
      return { key: `file-${count.current}`, name: file.name, bytes: file.size, file };
    });
    dispatch({ type: 'add', files: added });
    for (const { key, file } of added) {
      const stop = new AbortController();
      stops.current.set(key, stop);
      queue.current = queue.current.then(async () => {
        if (stop.signal.aborted) return;
        try {
          const progress = (share: number) => dispatch({ type: 'progress', key, share });
          dispatch({ type: 'sent', key, upload: await sendFile(file, progress, stop.signal) });
        } catch (error) {
          dispatch({ type: 'failed', key, reason: describeError(error) });
        }
      });
    }
  }, []);

  return {
    files,
    add,
    setOptions: useCallback(
      (key: string, options: SourceOptions) => dispatch({ type: 'options', key, options }),
      [],
    ),
    remove: useCallback((key: string) => {
      stops.current.get(key)?.abort();
      dispatch({ type: 'remove', key });
    }, []),
    clear: useCallback(() => {
      for (const stop of stops.current.values()) stop.abort();
      dispatch({ type: 'clear' });
    }, []),
  };
}
