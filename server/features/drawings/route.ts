import type { FindPart } from '../../disclosure/case-part.js';
import { type Route, route } from '../../http/route.js';
import { drawSheets } from './use-case.js';

const MEDIA_TYPES = {
  svg: 'image/svg+xml; charset=utf-8',
  pdf: 'application/pdf',
} as const;

/** What is drawn, on paper. */
export function drawingRoutes(findPart: FindPart): Route[] {
  return [
    route('createDrawing', async ({ caller, params, body, openStream }) => {
      const { content, id } = await drawSheets(caller, params.case, body, findPart);
      openStream(MEDIA_TYPES[body.format], `drawing-${id}.${body.format}`).write(content);
    }),
  ];
}
