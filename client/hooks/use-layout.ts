import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LayoutKind } from '../../server/contract/chart.js';
import type { GraphView } from '../../server/contract/graph-view.js';
import { describeError } from '../api-error.js';
import { type RunningLayout, startLayout } from '../layout/start-layout.js';
import { toLayoutRequest } from '../layout/to-request.js';
import { withMembers } from '../state/folds.js';
import { type LaidView, laidView } from '../state/laid-view.js';
import type { GeoPoint } from '../state/mercator.js';
import { applyLayout, type Picture } from '../state/picture.js';
import { describeLayout, layoutStep } from '../words/layout-words.js';
import { useExplore } from './explore-context.js';
import { usePlaces } from './use-places.js';

/** A layout under way: how much of it is done. */
export interface LayoutProgress {
  readonly kind: LayoutKind;
  readonly share: number;
}

/** Lays out what is drawn; one step each. `progress` is null while nothing runs. */
export function useLayout() {
  const { picture, view, drawn, looks, act, stage } = useExplore();
  const readPlaces = usePlaces();
  const [progress, setProgress] = useState<LayoutProgress | null>(null);
  const running = useRef<RunningLayout | null>(null);
  useEffect(() => () => running.current?.stop(), []);

  const run = useCallback(
    async (
      name: string,
      kind: LayoutKind,
      from: Picture,
      laid: LaidView,
      part: readonly string[] = [],
      places?: ReadonlyMap<string, GeoPoint>,
    ) => {
      running.current?.stop();
      setProgress({ kind, share: 0 });
      const { spots } = from;
      const request = toLayoutRequest(kind, { ...laid, ...(places && { places }) }, part);
      const layout = startLayout(request, (share) => setProgress({ kind, share }));
      running.current = layout;
      const result = await layout.done;
      if (running.current !== layout) return;
      running.current = null;
      setProgress(null);
      if (!result) return;
      act(name, (now) => {
        const base = from === picture ? now : { ...now, spots };
        const points = withMembers(base, result.points);
        return applyLayout(base, kind, request.isPart, { ...result, points });
      });
      const words = describeLayout(kind, result, request.entities.length);
      if (words !== null) notifications.show({ message: words });
      if (part.length === 0) requestAnimationFrame(() => stage.current?.fit());
    },
    [picture, act, stage],
  );

  const failed = useCallback((error: unknown) => {
    setProgress(null);
    notifications.show({ color: 'orange', message: describeError(error) });
  }, []);

  return {
    progress,
    /** Lays out what is in sight, or only the entities of `part`, where there are several. */
    layOut: useCallback(
      async (kind: LayoutKind, part: readonly string[] = []) => {
        if (!view) return;
        const own = part.length > 1 ? part : [];
        try {
          const places = kind === 'place' ? await readPlaces() : undefined;
          const laid = laidView(picture, drawn, looks);
          await run(layoutStep(kind, own.length), kind, picture, laid, own, places);
        } catch (error) {
          failed(error);
        }
      },
      [view, picture, drawn, looks, run, readPlaces, failed],
    ),
    /** Lays out another set of entities by its links, and draws it. */
    layOutOther: useCallback(
      (name: string, from: Picture, other: Pick<GraphView, 'nodes' | 'bundles'>) =>
        run(name, 'links', from, { ...other, spots: from.spots, looks }),
      [looks, run],
    ),
    stop: useCallback(() => running.current?.stop(), []),
  };
}
