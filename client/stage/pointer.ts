import type { Stage } from './stage.js';

export interface PointerActs {
  readonly onSelect: (id: string | null) => void;
  /** A click on the line between two nodes. */
  readonly onSelectPair: (pair: readonly [string, string]) => void;
  /** Clicked with Shift, Ctrl or ⌘ held: one more chosen, or one less. */
  readonly onToggle: (id: string) => void;
  readonly onExpand: (id: string) => void;
}

/** Keys with which one adds to what is chosen. */
export function isAdding({ shiftKey, ctrlKey, metaKey }: MouseEvent | TouchEvent): boolean {
  return shiftKey || ctrlKey || metaKey;
}

/** Hover, click and double click. */
export function attachPointer(
  { sigma, graph, emphasis }: Stage,
  acts: PointerActs,
  renew: () => void,
): () => void {
  const container = sigma.getContainer();
  const hover = (id: string | null) => {
    emphasis.hovered = id;
    container.style.cursor = id === null ? '' : 'pointer';
    renew();
  };
  const hoverEdge = (key: string | null) => {
    emphasis.hoveredEdge = key;
    container.style.cursor = key === null ? '' : 'pointer';
    renew();
  };
  sigma.on('enterNode', ({ node }) => hover(node));
  sigma.on('leaveNode', () => hover(null));
  sigma.on('enterEdge', ({ edge }) => hoverEdge(edge));
  sigma.on('leaveEdge', () => hoverEdge(null));
  sigma.on('clickNode', ({ node, event }) => {
    if (isAdding(event.original)) acts.onToggle(node);
    else acts.onSelect(node);
  });
  sigma.on('clickEdge', ({ edge }) => acts.onSelectPair(graph.extremities(edge)));
  sigma.on('clickStage', ({ event }) => {
    // Whoever holds a key is choosing, and has missed.
    if (!isAdding(event.original)) acts.onSelect(null);
  });
  sigma.on('doubleClickNode', (payload) => {
    payload.preventSigmaDefault();
    acts.onExpand(payload.node);
  });
  return () => sigma.removeAllListeners();
}
