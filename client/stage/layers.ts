import { drawGuides } from './draw-guides.js';
import { drawHulls, type HullLabel } from './draw-hulls.js';
import { LabelPainter } from './draw-labels.js';
import { markChanges } from './mark-changes.js';
import { strikeOut } from './strike-out.js';
import type { Stage } from './stage.js';

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw on a canvas.');
  return context;
}

/** Our own layers: outlines of groups under the lines, words over everything. */
export function attachLayers(stage: Stage): () => void {
  const { sigma } = stage;
  const style = { position: 'absolute', pointerEvents: 'none', inset: '0' } as const;
  const hulls = sigma.createCanvas('hulls', { style, beforeLayer: 'edges' });
  const labels = sigma.createCanvas('words', { style, beforeLayer: 'mouse' });
  const [hullContext, labelContext] = [contextOf(hulls), contextOf(labels)];
  const painter = new LabelPainter(stage, labelContext);

  const resize = () => {
    const { width, height } = sigma.getDimensions();
    const ratio = window.devicePixelRatio || 1;
    for (const context of [hullContext, labelContext]) {
      const { canvas } = context;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
      canvas.width = width * ratio;
      canvas.height = height * ratio;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
    }
  };
  const paint = () => {
    const titles: HullLabel[] = drawHulls(stage, hullContext);
    painter.paint(titles, drawGuides(stage, hullContext));
    // Browsers may go on showing what was drawn before where nothing is drawn any more.
    hulls.style.visibility = stage.hulls.length + stage.guides.length > 0 ? '' : 'hidden';
    strikeOut(stage, labelContext);
    markChanges(stage, labelContext);
  };
  resize();
  sigma.on('resize', resize);
  sigma.on('afterRender', paint);
  return () => {
    sigma.off('resize', resize);
    sigma.off('afterRender', paint);
  };
}
