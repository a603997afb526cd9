import type { Box } from '../../server/analysis/layout/label-boxes.js';
import { i18n } from '../i18n/i18n.js';
import { drawGuides } from './draw-guides.js';
import { drawHulls, type HullLabel } from './draw-hulls.js';
import { drawMarks, placeMarks } from './draw-marks.js';
import { drawSelection } from './draw-selection.js';
import { LabelPainter } from './draw-labels.js';
import { fitCanvas } from './fit-canvas.js';
import { markChanges } from './mark-changes.js';
import { strikeOut } from './strike-out.js';
import type { Stage } from './stage.js';

const NO_MARKS: ReadonlyMap<string, Box> = new Map();

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error(i18n.t('graph:noCanvas'));
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
    for (const context of [hullContext, labelContext]) fitCanvas(context, sigma.getDimensions());
  };
  const paint = () => {
    const titles: HullLabel[] = drawHulls(stage, hullContext);
    const marks = stage.motion.isMoving ? NO_MARKS : placeMarks(stage);
    painter.paint(titles, marks, drawGuides(stage, hullContext));
    drawMarks(stage, labelContext, marks);
    // Browsers may go on showing what was drawn before where nothing is drawn any more.
    hulls.style.visibility = stage.hulls.length + stage.guides.length > 0 ? '' : 'hidden';
    if (stage.motion.isMoving) return;
    drawSelection(stage, labelContext);
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
