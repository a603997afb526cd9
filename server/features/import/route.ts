import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../errors.js';
import { type Route, route } from '../../http/route.js';
import type { SourceOptions } from '../../ingest/source-options.js';
import type { JobRegister } from '../../jobs/job-register.js';
import { parseCaseName } from '../../disclosure/open-case.js';
import { importUploads } from './import-job.js';
import { previewUpload } from './preview-upload.js';
import type { UploadFolder } from './upload-folder.js';

/** JSON has no undefined: what is not given is absent. */
function toOptions(given: object): SourceOptions {
  const stated = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(stated);
}

/** Files: sent, looked at, imported; and the rows that an import rejected. */
export function importRoutes(uploads: UploadFolder, jobs: JobRegister): Route[] {
  return [
    route('createUpload', ({ query, upload }) =>
      uploads.take(query.name, upload.stream, upload.bytes),
    ),
    route('previewUpload', ({ params, body }) =>
      previewUpload(uploads, params.upload, toOptions(body)),
    ),
    route('deleteUpload', async ({ params }) => {
      await uploads.remove(uploads.get(params.upload).id);
    }),
    route('createImport', ({ caller: { store, act }, params, body, requestId }) => {
      const files = body.files.map(({ upload, options }) => ({
        upload: uploads.get(upload).id,
        options: toOptions(options),
      }));
      const { createMissing, dryRun } = body;
      const request = { caseName: parseCaseName(params.case), files, createMissing, dryRun };
      return jobs.add({
        ...{ kind: 'import', case: params.case, actor: act.actor, requestId },
        work: (run) => importUploads({ store, act }, request, uploads, run),
        forget: (id) => uploads.removeRejects(id),
      });
    }),
    route('getRejects', async ({ params, openStream }) => {
      const result = jobs.find(params.job)?.result;
      if (result?.type !== 'import' || !result.hasRejects) {
        throw new AppError('not_found', 'No rejected rows are kept for that job.');
      }
      const rejects = createReadStream(uploads.rejectsPath(params.job));
      await pipeline(rejects, openStream('text/csv; charset=utf-8', 'rejects.csv'));
    }),
  ];
}
