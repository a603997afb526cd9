import { useCallback, useMemo } from 'react';
import type { GraphNode } from '../../server/contract/graph-view.js';
import { useExplore } from './explore-context.js';

/** Entities on the graph by id, those of a shown comparison among them, and names for all that stands there. */
export function useKnownNodes() {
  const { view, comparison, picture } = useExplore();
  const nodes = useMemo(() => {
    const compared = comparison ? [...comparison.before.nodes, ...comparison.after.nodes] : [];
    return new Map([...compared, ...(view?.nodes ?? [])].map((node) => [node.id, node]));
  }, [view, comparison]);
  const { folds } = picture;
  return {
    nodeOf: useCallback((id: string): GraphNode | undefined => nodes.get(id), [nodes]),
    nameOf: useCallback(
      (id: string): string =>
        folds.find((fold) => fold.id === id)?.title ?? nodes.get(id)?.name ?? id,
      [folds, nodes],
    ),
  };
}
