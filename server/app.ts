import express, { type Express } from 'express';
import type { Config } from './config.js';
import { analysisRoutes } from './features/analysis/route.js';
import { auditRoutes } from './features/audit/route.js';
import { brokerRoutes } from './features/brokers/route.js';
import { chartRoutes } from './features/charts/route.js';
import { caseRoutes } from './features/cases/route.js';
import { commandRoutes, type RunCommand } from './features/commands/route.js';
import { callRoutes } from './features/calls/route.js';
import { analyseCase } from './features/analysis/use-case.js';
import { demoRoutes } from './features/demo/route.js';
import { disruptionRoutes } from './features/disruption/route.js';
import { DEMO_CASE } from './features/demo/use-case.js';
import { drawingRoutes } from './features/drawings/route.js';
import { exportRoutes } from './features/export/route.js';
import { partFinder } from './features/graph/find-part.js';
import { graphRoutes } from './features/graph/route.js';
import { importDemoFiles } from './features/import/import-job.js';
import { importRoutes } from './features/import/route.js';
import type { UploadFolder } from './features/import/upload-folder.js';
import { jobRoutes } from './features/jobs/route.js';
import { moneyRoutes } from './features/money/route.js';
import { neighbourhoodRoutes } from './features/neighbourhood/route.js';
import { noteRoutes } from './features/notes/route.js';
import { pathRoutes } from './features/paths/route.js';
import { searchRoutes } from './features/search/route.js';
import { sourceRoutes } from './features/sources/route.js';
import { timesRoutes } from './features/times/route.js';
import { aboutRoutes } from './http/about/routes.js';
import { accessLog } from './http/access-log.js';
import { clientFiles } from './http/client-files.js';
import { errorHandler } from './http/error-handler.js';
import { HttpError } from './http/http-error.js';
import { checkHost, checkOrigin, type HostOptions } from './http/origin-check.js';
import { limitApi, limitSignIn, RATE_LIMITS, type RateLimits } from './http/rate-limits.js';
import type { Route } from './http/route.js';
import { apiRouter } from './http/router.js';
import { securityHeaders } from './http/security-headers.js';
import type { Credentials } from './http/sign-in/credentials.js';
import { signInRoutes } from './http/sign-in/routes.js';
import { signInRoom } from './http/sign-in/sign-in-room.js';
import type { JobRegister } from './jobs/job-register.js';
import type { Logger } from './log.js';
import type { GraphStore } from './store/graph-store.js';
import { SnapshotCache } from './store/snapshot-cache.js';

/** What an app is made of. */
export interface AppParts {
  readonly store: GraphStore;
  readonly config: Pick<Config, 'actor' | 'http'>;
  readonly log: Logger;
  readonly jobs: JobRegister;
  readonly uploads: UploadFolder;
  /** Who may come in. */
  readonly credentials: Credentials;
  /** Under which names the server may be asked for. */
  readonly hosts: HostOptions;
  /** Where browsers find the server, as http://127.0.0.1:4780; known once it listens. */
  readonly origin: () => string;
  /** Folder of the built page. */
  readonly clientFolder: string;
  /** Runs command lines; absent = none are run. */
  readonly runCommand?: RunCommand | undefined;
  readonly limits?: RateLimits | undefined;
  /** Holds replies against the contract, as the tests do. */
  readonly checkReplies?: boolean | undefined;
}

/** Every room's routes: each endpoint of the contract once. */
export function listRoutes(parts: AppParts): Route[] {
  const { store, jobs, uploads, credentials, origin, runCommand } = parts;
  const snapshots = new SnapshotCache(store);
  const findPart = partFinder(snapshots);
  return [
    ...aboutRoutes(DEMO_CASE),
    ...signInRoutes(credentials, origin),
    ...commandRoutes(runCommand),
    ...caseRoutes(snapshots),
    ...demoRoutes(jobs, importDemoFiles, analyseCase),
    ...sourceRoutes(),
    ...importRoutes(uploads, jobs),
    ...jobRoutes(jobs),
    ...searchRoutes(),
    ...graphRoutes(snapshots, jobs),
    ...neighbourhoodRoutes(),
    ...timesRoutes(snapshots),
    ...moneyRoutes(snapshots),
    ...callRoutes(snapshots),
    ...pathRoutes(snapshots),
    ...analysisRoutes(jobs),
    ...disruptionRoutes(jobs),
    ...brokerRoutes(jobs),
    ...chartRoutes(snapshots),
    ...noteRoutes(),
    ...exportRoutes(findPart),
    ...drawingRoutes(findPart),
    ...auditRoutes(),
  ];
}

/** The server as a handler of requests; it does not listen. */
export function createApp(parts: AppParts): Express {
  const { store, config, log, credentials, hosts, clientFolder, checkReplies } = parts;
  const limits = parts.limits ?? RATE_LIMITS;
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple');
  app.set('trust proxy', config.http.trustProxy);
  app.use(accessLog(log), securityHeaders(), checkHost(hosts), checkOrigin(hosts, credentials));
  app.use('/sign-in', limitSignIn(limits));
  app.use(signInRoom(credentials));
  app.use('/api', limitApi(limits, credentials));
  app.use(apiRouter(listRoutes(parts), { store, actor: config.actor, credentials, checkReplies }));
  app.use(clientFiles(clientFolder));
  app.use((_request, _response, next) => {
    next(new HttpError('unknown_route', 'There is nothing here.'));
  });
  app.use(errorHandler(log));
  return app;
}
