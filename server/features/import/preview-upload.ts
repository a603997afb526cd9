import type { Preview } from '../../contract/upload.js';
import { previewSource } from '../../ingest/preview-source.js';
import type { SourceOptions } from '../../ingest/source-options.js';
import type { UploadFolder } from './upload-folder.js';

/**
 * How a file that was sent would be read. It is shown as it is, to whoever has just sent it: no case
 * holds it yet, so nobody in it is known to be protected.
 */
export async function previewUpload(
  uploads: UploadFolder,
  id: string,
  options: SourceOptions,
): Promise<Preview> {
  const { path, encoding, fileName, bytes, sha256 } = uploads.get(id);
  const preview = await previewSource(path, options, encoding);
  return { upload: { id, fileName, bytes, sha256 }, ...preview };
}
