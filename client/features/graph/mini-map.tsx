import { useEffect, useRef, useState } from 'react';
import { useExplore } from '../../hooks/explore-context.js';
import classes from './stage-panel.module.css';

const WIDTH = 168;
const HEIGHT = 120;

/**
 * The whole graph small, with what is in sight; shown while something is out of sight. For the pointer
 * alone: by keyboard the camera has keys of its own, and a screen reader has the graph in words.
 */
export function MiniMap() {
  const { stage } = useExplore();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNeeded, setIsNeeded] = useState(false);
  useEffect(() => {
    if (!canvas.current) return;
    return stage.current?.attachMiniMap(canvas.current, setIsNeeded);
  }, [stage]);
  return (
    <canvas
      ref={canvas}
      className={classes['mini']}
      width={WIDTH}
      height={HEIGHT}
      style={{ visibility: isNeeded ? 'visible' : 'hidden' }}
      aria-hidden
      data-testid="mini-map"
    />
  );
}
