import type { Box } from '../../server/analysis/layout/label-boxes.js';
import type { Stage } from './stage.js';

/** For elements that lie over the graph and hide what is under them, for as long as they are there. */
export const OVER_GRAPH = { 'data-over-graph': 'as-wide' } as const;

/** For those whose words come and go: nothing is put beside them, so that nothing moves with them. */
export const ACROSS_GRAPH = { 'data-over-graph': 'across' } as const;

/** Pixels round a cover in which nothing is put either. */
const GAP = 4;

/**
 * Keeps in the stage where elements lie over it, among those beside its own element. `onChanged` is told
 * of every change, and whether the stage itself has another size; Sigma alone notices that of the window.
 */
export function attachCovers(stage: Stage, onChanged: (isOtherSize: boolean) => void): () => void {
  const { sigma } = stage;
  const container = sigma.getContainer();
  const host = container.parentElement ?? container;
  let size = '';
  let frame = 0;

  const read = () => {
    frame = 0;
    const { left, top, width, height } = container.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    const boxes = covering().map((each): Box => {
      const box = each.getBoundingClientRect();
      const isAcross = each.getAttribute('data-over-graph') === 'across';
      return {
        left: isAcross ? 0 : box.left - left - GAP,
        right: isAcross ? width : box.right - left + GAP,
        ...{ top: box.top - top - GAP, bottom: box.bottom - top + GAP },
      };
    });
    const next = `${width} ${height}`;
    const isOtherSize = next !== size;
    if (!isOtherSize && JSON.stringify(boxes) === JSON.stringify(stage.covers)) return;
    const isFirst = size === '';
    size = next;
    stage.covers = boxes;
    if (isOtherSize) sigma.resize();
    onChanged(isOtherSize && !isFirst);
    // At once: canvases of another size are empty until they are drawn.
    const nothing = { nodes: [], edges: [] };
    sigma.refresh({ partialGraph: nothing, skipIndexation: true, schedule: false });
  };
  const covering = () => [...host.querySelectorAll('[data-over-graph]')];
  const later = () => {
    frame ||= requestAnimationFrame(read);
  };
  const sizes = new ResizeObserver(later);
  const watch = () => {
    sizes.disconnect();
    for (const each of [container, ...covering()]) sizes.observe(each);
  };
  const changes = new MutationObserver(watch);
  changes.observe(host, { childList: true, subtree: true });
  watch();
  read();
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    changes.disconnect();
  };
}
