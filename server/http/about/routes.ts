import { MAX_UPLOAD_BYTES } from '../../contract/upload.js';
import { programVersion } from '../../package-root.js';
import { type Route, route } from '../route.js';
import { docsPage } from './docs-page.js';
import { openApiDocument } from './open-api.js';

/** What the server says of itself. `demoCase`: name of the demo case. */
export function aboutRoutes(demoCase: string): Route[] {
  const openApi = openApiDocument();
  const docs = docsPage();
  return [
    route('getHealth', () => ({ status: 'ok' as const, version: programVersion })),
    route('getReadiness', async ({ caller: { store } }) => {
      await store.readAuditHead();
      return { status: 'ready' as const, store: store.kind };
    }),
    route('getSession', ({ caller: { store, act } }) => ({
      ...{ actor: act.actor, version: programVersion, store: store.kind, demoCase },
      maxUploadBytes: MAX_UPLOAD_BYTES,
    })),
    route('getOpenApi', () => openApi),
    route('getDocs', ({ openStream }) => {
      openStream('text/html; charset=utf-8').write(docs);
    }),
  ];
}
