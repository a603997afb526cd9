import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { htmlPage } from './html-page.js';

/** What somebody sees where the page itself was not built. */
const NOT_BUILT = htmlPage(
  'The page of Vinculum is not built',
  `<p>The server runs, and <a href="/api/docs">its interface</a> answers. The page is made by</p>
<pre>npm run build</pre>`,
);

/** The page for whatever address its own links may lead to, where a browser asks for a page. */
function indexPage(folder: string): RequestHandler {
  const index = join(folder, 'index.html');
  return (request, response, next) => {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const wantsPage = request.path === '/' || request.get('Accept')?.includes('text/html') === true;
    if (!isReading || !wantsPage) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    if (existsSync(index)) response.sendFile(index);
    else response.status(503).type('html').send(NOT_BUILT);
  };
}

/** The built page: files with a hash in their name never change, the page itself is asked for anew. */
export function clientFiles(folder: string): Router {
  const room = Router();
  const assets = { index: false, immutable: true, maxAge: '1y', redirect: false } as const;
  room.use('/assets', express.static(join(folder, 'assets'), { ...assets, fallthrough: true }));
  room.use(express.static(folder, { index: false, redirect: false, maxAge: 0 }));
  room.use(indexPage(folder));
  return room;
}
