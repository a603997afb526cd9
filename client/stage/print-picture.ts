import type { Stage } from './stage.js';

/** Layers as they lie over each other, the lowest first. */
const LAYERS = ['hulls', 'edges', 'nodes', 'words'] as const;

/**
 * The picture as it stands, on one canvas: paper takes no canvas that a graphics processor draws. The stage is
 * drawn for it, since the browser throws away the frame that was shown.
 */
export function printPicture({ sigma, colours, motion }: Stage): HTMLCanvasElement {
  if (!motion.isBuilding) sigma.refresh({ schedule: false });
  const { width, height } = sigma.getDimensions();
  const ratio = window.devicePixelRatio || 1;
  const picture = document.createElement('canvas');
  picture.width = width * ratio;
  picture.height = height * ratio;
  picture.dataset['print'] = 'picture';
  const context = picture.getContext('2d');
  if (!context) return picture;
  context.fillStyle = colours.background;
  context.fillRect(0, 0, picture.width, picture.height);
  const canvases = sigma.getCanvases();
  for (const layer of LAYERS) {
    const canvas = canvases[layer];
    if (canvas && canvas.style.visibility !== 'hidden') {
      context.drawImage(canvas, 0, 0, picture.width, picture.height);
    }
  }
  return picture;
}
