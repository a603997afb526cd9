import { useCallback, useEffect, useRef, useState } from 'react';
import { arrange, type Arrangement } from '../stage/arrange.js';
import { standingSpots, withMembers } from '../state/folds.js';
import { mergeBundles } from '../state/merge-bundles.js';
import { moveSpots, type Picture } from '../state/picture.js';
import type { GraphView } from '../../server/contract/graph-view.js';
import { useExplore } from './explore-context.js';
import { toArrangeTies } from './first-picture.js';

/** Lays out what is drawn; one step. `share` is null while nothing runs. */
export function useLayout() {
  const { picture, drawn, looks, act, stage } = useExplore();
  const [share, setShare] = useState<number | null>(null);
  const running = useRef<Arrangement | null>(null);
  useEffect(() => () => running.current?.stop(), []);

  const run = useCallback(
    async (name: string, from: Picture, bundles?: GraphView['bundles']) => {
      running.current?.stop();
      setShare(0);
      const groupOf = (id: string) => looks.get(id)?.group ?? null;
      const standing = standingSpots(from);
      const lines = toArrangeTies(bundles ? mergeBundles(bundles) : drawn.ties, groupOf);
      const arrangement = arrange(standing, lines, { isFresh: true, onProgress: setShare });
      running.current = arrangement;
      const moved = await arrangement.done;
      if (running.current !== arrangement) return;
      running.current = null;
      setShare(null);
      act(name, (now) => {
        const base = from === picture ? now : { ...now, spots: from.spots };
        return moveSpots(base, withMembers(base, moved));
      });
      requestAnimationFrame(() => stage.current?.fit());
    },
    [picture, drawn.ties, looks, act, stage],
  );

  return {
    share,
    layOut: useCallback(() => run('Layout', picture), [run, picture]),
    /** Lays out another set of entities, and draws it. */
    layOutOther: run,
    stop: useCallback(() => running.current?.stop(), []),
  };
}
