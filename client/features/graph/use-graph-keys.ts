import { type KeyboardEvent, useRef } from 'react';
import { useExplore } from '../../hooks/explore-context.js';
import { useFolds } from '../../hooks/use-folds.js';
import { idsBehind, standFor } from '../../state/folds.js';
import { removeSpots, setPinned } from '../../state/picture.js';
import { type Heading, type Place, turn, walk } from '../../state/walk-graph.js';
import type { StageModel } from '../../stage/stage-model.js';

/** What each key does on the graph, as its help says it. */
export const GRAPH_KEYS = [
  ['Arrow keys', 'along a line to the entity that lies there'],
  ['N, Shift N', 'the next entity around the one you came from, or the one before'],
  ['Backspace', 'back to where you came from'],
  ['Home', 'the entity with most lines'],
  ['E', 'expand, or unfold a folded group'],
  ['L', 'the records of the line you came along'],
  ['G', 'fold the group, or the company with its people; unfold what is folded'],
  ['P', 'pin or unpin'],
  ['Delete', 'remove from the graph'],
  ['Enter', 'read about it in the panel'],
  ['Escape', 'select nothing'],
  ['+, −, 0', 'nearer, farther, everything in sight'],
] as const;

const HEADINGS: Readonly<Record<string, Heading>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface Acts {
  readonly onExpand: (id: string) => void;
  /** Leads from the graph to what is written of the selected entity. */
  readonly onRead: () => void;
}

/** The drawn entities by id, and what each is joined to by a line. */
function readModel({ nodes, ties }: StageModel) {
  const places = new Map<string, Place & { readonly name: string }>();
  const linked = new Map<string, Place[]>();
  for (const node of nodes) {
    places.set(node.id, node);
    linked.set(node.id, []);
  }
  for (const { a, b } of ties) {
    const [one, other] = [places.get(a), places.get(b)];
    if (!one || !other) continue;
    linked.get(a)?.push(other);
    linked.get(b)?.push(one);
  }
  return { places, linked };
}

/** Keys on the focused graph: moving along lines, and the acts on the entity one stands at. */
export function useGraphKeys(model: StageModel, { onExpand, onRead }: Acts) {
  const { state, picture, act, select, selectPair, stage } = useExplore();
  const { toggle } = useFolds();
  const cameFrom = useRef<string | null>(null);
  const selected = standFor(picture, state.selected);

  const goTo = (id: string | null, from: string | null) => {
    if (id === null) return;
    cameFrom.current = from;
    select(id);
  };

  /** Whether the key is one of the graph's own. */
  const press = (key: string, isShifted: boolean): boolean => {
    if (key === '+') stage.current?.zoomIn();
    else if (key === '-') stage.current?.zoomOut();
    else if (key === '0') stage.current?.fit();
    else if (key === 'Escape') select(null);
    else {
      const { places, linked } = readModel(model);
      const here = selected === null ? undefined : places.get(selected);
      if (key === 'Home' || (!here && key in HEADINGS)) {
        const [most] = [...linked].toSorted(
          ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
        );
        goTo(most?.[0] ?? null, null);
        return true;
      }
      if (!here) return false;
      return pressAt(here, key, isShifted, places, linked);
    }
    return true;
  };

  const pressAt = (
    here: Place & { readonly name: string },
    key: string,
    isShifted: boolean,
    places: ReadonlyMap<string, Place>,
    linked: ReadonlyMap<string, readonly Place[]>,
  ): boolean => {
    const { id, name } = here;
    const around = linked.get(id) ?? [];
    const heading = HEADINGS[key];
    if (heading) {
      goTo(walk(here, heading, around), id);
      return true;
    }
    switch (key.toLowerCase()) {
      case 'n': {
        const centre = cameFrom.current === null ? undefined : places.get(cameFrom.current);
        const next = centre
          ? turn(centre, id, linked.get(centre.id) ?? [], !isShifted)
          : turn(here, null, around, !isShifted);
        goTo(next, centre?.id ?? id);
        return true;
      }
      case 'backspace':
        goTo(cameFrom.current, id);
        return true;
      case 'e':
        onExpand(id);
        return true;
      case 'l':
        if (cameFrom.current !== null && places.has(cameFrom.current)) {
          selectPair([cameFrom.current, id]);
        }
        return true;
      case 'g':
        toggle(id);
        return true;
      case 'p': {
        const isPinned = picture.spots.get(id)?.pinned ?? false;
        act(`${isPinned ? 'Unpin' : 'Pin'} ${name}`, (now) => setPinned(now, id, !isPinned));
        return true;
      }
      case 'delete':
        act(`Remove ${name}`, (now) => removeSpots(now, new Set(idsBehind(now, id))));
        goTo(cameFrom.current, null);
        return true;
      case 'enter':
        onRead();
        return true;
      default:
        return false;
    }
  };

  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (press(event.key, event.shiftKey)) event.preventDefault();
  };
}
