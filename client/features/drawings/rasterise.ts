import { i18n } from '../../i18n/i18n.js';
import { formatCount } from '../../words/format.js';

/** Longest side and most pixels of a picture that browsers still make. */
const MOST_SIDE = 16_000;
const MOST_PIXELS = 120e6;

/** Pixels of the page for each point of the sheet. */
const PIXELS_PER_POINT = 96 / 72;

/** Width and height of a PNG of pages below one another. Throws where no browser would make it. */
export function pictureSize(
  page: { readonly width: number; readonly height: number },
  scale: number,
): { readonly width: number; readonly height: number } {
  const width = Math.round(page.width * PIXELS_PER_POINT * scale);
  const height = Math.round(page.height * PIXELS_PER_POINT * scale);
  if (width <= MOST_SIDE && height <= MOST_SIDE && width * height <= MOST_PIXELS) {
    return { width, height };
  }
  throw new Error(
    i18n.t('drawings:tooLarge', {
      width: formatCount(width),
      height: formatCount(height),
      side: formatCount(MOST_SIDE),
      pixels: formatCount(MOST_PIXELS / 1e6),
    }),
  );
}

/** The server's SVG as a PNG, drawn by this browser at a scale (1 = 96 dots an inch). */
export async function rasterise(svg: Blob, scale: number): Promise<Blob> {
  const text = await svg.text();
  const [, across, down] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(text) ?? [];
  const { width, height } = pictureSize({ width: Number(across), height: Number(down) }, scale);
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context) throw new Error(i18n.t('drawings:noCanvas'));
    context.drawImage(image, 0, 0, width, height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((made) => {
        if (made) resolve(made);
        else reject(new Error(i18n.t('drawings:noPicture')));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
