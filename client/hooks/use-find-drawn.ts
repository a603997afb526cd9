import { useMemo } from 'react';
import type { GraphNode } from '../../server/contract/graph-view.js';
import { findDrawn, indexDrawn } from '../state/find-drawn.js';
import { useExplore } from './explore-context.js';

const NONE: readonly GraphNode[] = [];

/** The drawn entities that a text finds, at once; nothing for an empty one. */
export function useFindDrawn(text: string): readonly GraphNode[] {
  const { view } = useExplore();
  const isAsked = text.trim() !== '';
  // Made at the first letter typed, and again when something else is drawn.
  const index = useMemo(() => (isAsked && view ? indexDrawn(view.nodes) : null), [view, isAsked]);
  return useMemo(() => (index ? findDrawn(index, text) : NONE), [index, text]);
}
