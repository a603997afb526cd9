import type { SheetLanguage } from '../../../contract/drawing.js';
import { createBreath } from '../../../breathe.js';
import { escapeXml, xmlAttributes } from '../../../xml.js';
import { inPoints, type Mark, type Page, type PathMark, type TextMark } from '../sheet/marks.js';
import { typefaceOf } from '../text/typefaces.js';

function svgPath({ d, at, fill, fillOpacity, stroke, width, dash, isRound }: PathMark): string {
  return `<path${xmlAttributes({
    d,
    transform: at && `translate(${inPoints(at.x)} ${inPoints(at.y)}) scale(${at.scale.toFixed(5)})`,
    fill: fill ?? 'none',
    'fill-opacity': fillOpacity,
    stroke,
    'stroke-width': width === undefined ? undefined : inPoints(width),
    'stroke-dasharray': dash?.map(inPoints).join(' '),
    'stroke-linecap': isRound ? 'round' : undefined,
    'stroke-linejoin': isRound ? 'round' : undefined,
  })}/>`;
}

function svgText({ x, y, size, colour, runs }: TextMark): string {
  return runs
    .map((run) => {
      const at = run.isRightToLeft ? x + run.x + run.width : x + run.x;
      const head = xmlAttributes({
        x: inPoints(at),
        y: inPoints(y),
        class: run.face,
        'font-size': inPoints(size),
        fill: colour,
        direction: run.isRightToLeft ? 'rtl' : undefined,
      });
      return `<text${head}>${escapeXml(run.text)}</text>`;
    })
    .join('');
}

function svgMark(mark: Mark): string {
  return mark.is === 'path' ? svgPath(mark) : svgText(mark);
}

/** The files of the font that the pages use, inside the picture: nothing is loaded from elsewhere. */
function fontRules(pages: readonly Page[]): string {
  const used = new Set(
    pages.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.is === 'text' ? mark.runs.map(({ face }) => face) : [])),
    ),
  );
  return [...used]
    .sort()
    .map((id) => {
      const family = `Noto Sans ${id}`;
      const data = typefaceOf(id).woff2().toString('base64');
      return `@font-face{font-family:'${family}';src:url(data:font/woff2;base64,${data}) format('woff2')}.${id}{font-family:'${family}','Noto Sans','Noto Sans Arabic',sans-serif}`;
    })
    .join('\n');
}

/** Pages below one another in one SVG, white behind them. Sizes are points, as on paper. */
export async function writeSvg(
  pages: readonly Page[],
  { title, language }: { readonly title: string; readonly language: SheetLanguage },
): Promise<string> {
  const breathe = createBreath();
  const width = Math.max(...pages.map((page) => page.width));
  const height = pages.reduce((sum, page) => sum + page.height, 0);
  const size = { width: `${inPoints(width)}pt`, height: `${inPoints(height)}pt` };
  const viewBox = `0 0 ${inPoints(width)} ${inPoints(height)}`;
  const head = xmlAttributes({
    xmlns: 'http://www.w3.org/2000/svg',
    ...size,
    viewBox,
    role: 'img',
    'xml:lang': language,
    'xml:space': 'preserve',
  });
  const pieces = [
    `<?xml version="1.0" encoding="UTF-8"?>\n<svg${head}>\n<title>${escapeXml(title)}</title>\n`,
    `<style>\ntext{white-space:pre}\n${fontRules(pages)}\n</style>\n`,
    `<rect${xmlAttributes({ width: inPoints(width), height: inPoints(height), fill: '#ffffff' })}/>\n`,
  ];
  let top = 0;
  for (const page of pages) {
    pieces.push(`<g transform="translate(0 ${inPoints(top)})">\n`);
    for (const mark of page.marks) {
      pieces.push(`${svgMark(mark)}\n`);
      await breathe();
    }
    pieces.push('</g>\n');
    top += page.height;
  }
  pieces.push('</svg>\n');
  return pieces.join('');
}
