import { useCallback, useEffect, useRef, useState } from 'react';

/** Rows drawn beyond either edge, so that a small move shows no gap. */
const BEYOND = 8;

/**
 * Which of many rows are drawn, and a way to bring one into sight. `frame` scrolls; the rows lie in it
 * below a head as high as a row, which stays in sight.
 * @param height of every row, px
 */
export function useRowsInSight(count: number, height: number) {
  const frame = useRef<HTMLDivElement>(null);
  const [[first, last], setSight] = useState<readonly [number, number]>([0, 0]);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () => {
      const { scrollTop, clientHeight } = element;
      const from = Math.floor(scrollTop / height);
      const to = Math.floor((scrollTop + clientHeight) / height);
      setSight((now) => (now[0] === from && now[1] === to ? now : [from, to]));
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [height]);

  const bringIntoSight = useCallback(
    (index: number) => {
      const element = frame.current;
      if (!element) return;
      const highest = (index + 2) * height - element.clientHeight;
      element.scrollTo({ top: Math.max(highest, Math.min(index * height, element.scrollTop)) });
    },
    [height],
  );
  const from = Math.max(0, first - BEYOND);
  const to = Math.min(count, last + BEYOND);
  return {
    frame,
    rows: Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place),
    bringIntoSight,
  };
}
