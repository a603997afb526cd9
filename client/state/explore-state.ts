import type { Change } from '../../server/contract/window-comparison.js';
import { act, amend, begin, type History, redo, undo, undoName } from './history.js';
import { EMPTY_PICTURE, type Picture } from './picture.js';
import { choose, type ChooseHow, keepDrawn, NOTHING_CHOSEN, type Selection } from './selection.js';

/** Two ends of a drawn line whose records are looked at. */
export type Pair = readonly [string, string];

/** The pairs and entities of a path that is shown on the graph. */
export interface Route {
  readonly entities: readonly string[];
}

export interface ExploreState {
  readonly history: History<Picture>;
  /** The picture stands: loaded, or laid out for the first time. */
  readonly isReady: boolean;
  /** The entity whose details are read. */
  readonly selected: string | null;
  /** A line that is selected; never beside an entity. */
  readonly pair: Pair | null;
  /** Drawn entities that acts are meant for together; empty = none were chosen. */
  readonly selection: Selection;
  readonly route: Route | null;
  /** Entities that a what-if removes: struck out on the graph, and still there. */
  readonly struckOut: readonly string[];
  /** How entities differ between two windows of time: marked on the graph. */
  readonly changes: ReadonlyMap<string, Change>;
}

export type ExploreAction =
  | { readonly type: 'open'; readonly picture: Picture; readonly selected: string | null }
  | { readonly type: 'act'; readonly name: string; readonly change: (now: Picture) => Picture }
  | { readonly type: 'amend'; readonly name: string; readonly change: (now: Picture) => Picture }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'select'; readonly id: string | null }
  | { readonly type: 'select-pair'; readonly pair: Pair }
  | { readonly type: 'choose'; readonly ids: Iterable<string>; readonly how: ChooseHow }
  | { readonly type: 'show-route'; readonly route: Route | null }
  | { readonly type: 'strike-out'; readonly ids: readonly string[] }
  | { readonly type: 'mark-changes'; readonly changes: ReadonlyMap<string, Change> };

export const INITIAL_EXPLORE: ExploreState = {
  history: begin(EMPTY_PICTURE),
  isReady: false,
  selected: null,
  pair: null,
  selection: NOTHING_CHOSEN,
  route: null,
  struckOut: [],
  changes: new Map(),
};

function withHistory(state: ExploreState, history: History<Picture>): ExploreState {
  if (history === state.history) return state;
  // What is no longer drawn cannot be meant.
  return { ...state, history, selection: keepDrawn(state.selection, history.present.spots) };
}

export function reduceExplore(state: ExploreState, action: ExploreAction): ExploreState {
  const { history } = state;
  switch (action.type) {
    case 'open':
      return {
        history: begin(action.picture),
        isReady: true,
        selected: action.selected,
        pair: null,
        selection: NOTHING_CHOSEN,
        route: null,
        struckOut: [],
        changes: new Map(),
      };
    case 'act':
      return withHistory(state, act(history, action.name, action.change(history.present)));
    case 'amend': {
      const next = action.change(history.present);
      // Only the last act can be gone on with, and only while it stands.
      const isLast = undoName(history) === action.name && history.future.length === 0;
      return withHistory(state, isLast ? amend(history, next) : act(history, action.name, next));
    }
    case 'undo':
      return withHistory(state, undo(history));
    case 'redo':
      return withHistory(state, redo(history));
    case 'select':
      return action.id === state.selected && state.pair === null
        ? state
        : { ...state, selected: action.id, pair: null };
    case 'select-pair':
      return { ...state, selected: null, pair: action.pair };
    case 'choose': {
      const chosen = choose(state.selection, action.ids, action.how);
      return { ...state, selection: keepDrawn(chosen, history.present.spots) };
    }
    case 'show-route':
      return { ...state, route: action.route };
    case 'strike-out':
      return { ...state, struckOut: action.ids };
    case 'mark-changes':
      return { ...state, changes: action.changes };
  }
}
