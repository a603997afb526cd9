import {
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import type { Change } from '../../server/contract/window-comparison.js';
import { i18n } from '../i18n/i18n.js';
import type { StageControl } from '../stage/graph-stage.js';
import { atLevel } from '../state/at-level.js';
import { type Camera, toChartContent } from '../state/chart-content.js';
import type { Comparison } from '../state/compare-pictures.js';
import { deriveDrawn } from '../state/drawn.js';
import { INITIAL_EXPLORE, type Pair, reduceExplore, type Route } from '../state/explore-state.js';
import { mergeBundles } from '../state/merge-bundles.js';
import { nodeLooks } from '../state/node-look.js';
import type { Picture } from '../state/picture.js';
import type { ChooseHow } from '../state/selection.js';
import { preferredRun } from '../state/preferred-run.js';
import { type Explore, ExploreContext } from './explore-context.js';
import { SaveContext } from './save-context.js';
import { useAutosave } from './use-autosave.js';
import { useGraphView } from './use-graph-view.js';
import { useOpening } from './use-opening.js';
import { useRun, useRuns } from './use-run.js';
import { useShared } from './use-shared.js';

interface Props {
  readonly caseName: string;
  readonly children: ReactNode;
}

/** Holds what is drawn of a case, for all rooms. */
export function ExploreProvider({ caseName, children }: Props) {
  const [state, dispatch] = useReducer(reduceExplore, INITIAL_EXPLORE);
  const stage = useRef<StageControl | null>(null);
  const camera = useRef<Camera | null>(null);
  const picture = state.history.present;

  const opening = useOpening(caseName);
  const autosave = useAutosave(caseName, picture, state.selected, camera, state.isReady);
  const { begin, touch } = autosave;
  useEffect(() => {
    if (!opening.data) return;
    const { picture: read, selected, camera: at, version } = opening.data;
    camera.current = at;
    begin(version, version === 0 ? null : JSON.stringify(toChartContent(read, at, selected)));
    dispatch({ type: 'open', picture: read, selected });
  }, [opening.data, begin]);

  const asked = useGraphView(caseName, picture, state.isReady);
  const view = asked.data ?? null;
  const runs = useRuns(caseName).data?.runs ?? [];
  const run = picture.run ?? preferredRun(runs, 'links');
  const result = useRun(caseName, run).data ?? null;
  const level = picture.level ?? null;
  const levelled = useMemo(() => atLevel(result, level), [result, level]);
  const positionsRun = picture.positionsRun ?? preferredRun(runs, 'actors');
  const positions = useRun(caseName, positionsRun).data ?? null;
  // A case that was empty gets its first picture once something has been imported.
  const { refetch } = opening;
  const isFirstImport =
    state.isReady &&
    (view?.total ?? 0) > 0 &&
    picture.spots.size === 0 &&
    state.history.past.length === 0;
  useEffect(() => {
    if (isFirstImport) void refetch();
  }, [isFirstImport, refetch]);

  const ties = useMemo(() => mergeBundles(view?.bundles ?? []), [view]);
  const shared = useShared(caseName, picture, view, state.isReady);
  const drawn = useMemo(
    () => deriveDrawn(picture, view?.nodes ?? [], ties, shared.data),
    [picture, view, ties, shared.data],
  );
  const [comparison, showComparison] = useState<Comparison | null>(null);
  const chosen = useMemo(
    () => (view?.nodes ?? []).filter(({ id }) => state.selection.has(id)),
    [view, state.selection],
  );
  const looks = useMemo(
    () => nodeLooks(picture, view?.nodes ?? [], levelled),
    [picture, view, levelled],
  );

  const act = useCallback((name: string, change: (now: Picture) => Picture) => {
    showComparison(null);
    dispatch({ type: 'act', name, change });
  }, []);
  const showLevel = useCallback(
    (resolution: number | null) =>
      act(i18n.t('steps:changeLevel'), (now) => ({ ...now, level: resolution })),
    [act],
  );
  const amend = useCallback((name: string, change: (now: Picture) => Picture) => {
    dispatch({ type: 'amend', name, change });
  }, []);
  const select = useCallback((id: string | null) => {
    dispatch({ type: 'select', id });
    if (id !== null) requestAnimationFrame(() => stage.current?.focus(id));
  }, []);
  const selectPair = useCallback((pair: Pair) => dispatch({ type: 'select-pair', pair }), []);
  const choose = useCallback((ids: Iterable<string>, how: ChooseHow) => {
    dispatch({ type: 'choose', ids, how });
  }, []);
  const undo = useCallback(() => {
    showComparison(null);
    dispatch({ type: 'undo' });
  }, []);
  const redo = useCallback(() => {
    showComparison(null);
    dispatch({ type: 'redo' });
  }, []);
  const showRoute = useCallback(
    (route: Route | null) => dispatch({ type: 'show-route', route }),
    [],
  );
  const strikeOut = useCallback(
    (ids: readonly string[]) => dispatch({ type: 'strike-out', ids }),
    [],
  );
  const markChanges = useCallback(
    (changes: ReadonlyMap<string, Change>) => dispatch({ type: 'mark-changes', changes }),
    [],
  );
  const openPicture = useCallback((name: string, next: Picture, at: Camera | null) => {
    showComparison(null);
    dispatch({ type: 'act', name, change: () => next });
    if (!at) return;
    // Where the stage is not there yet, it begins with this one.
    camera.current = at;
    stage.current?.set(at);
  }, []);
  const cameraMoved = useCallback(
    (at: Camera) => {
      camera.current = at;
      touch();
    },
    [touch],
  );

  const explore = useMemo<Explore>(
    () => ({
      caseName,
      state,
      picture,
      view,
      viewError: opening.error ?? asked.error,
      isAsking: opening.isPending || asked.isFetching,
      ties,
      drawn,
      isAskingShared: shared.isAsking,
      sharedError: shared.error,
      chosen,
      looks,
      run,
      result,
      levelled,
      level,
      showLevel,
      positionsRun,
      positions,
      stage,
      camera,
      act,
      amend,
      undo,
      redo,
      select,
      selectPair,
      comparison,
      showComparison,
      choose,
      showRoute,
      strikeOut,
      markChanges,
      openPicture,
      cameraMoved,
    }),
    [
      caseName,
      state,
      picture,
      view,
      opening.error,
      opening.isPending,
      asked.error,
      asked.isFetching,
      ties,
      drawn,
      shared.isAsking,
      shared.error,
      chosen,
      looks,
      run,
      result,
      levelled,
      level,
      positionsRun,
      positions,
      act,
      amend,
      undo,
      redo,
      select,
      selectPair,
      comparison,
      showLevel,
      choose,
      showRoute,
      strikeOut,
      markChanges,
      openPicture,
      cameraMoved,
    ],
  );
  return (
    <ExploreContext value={explore}>
      <SaveContext value={autosave}>{children}</SaveContext>
    </ExploreContext>
  );
}
