import type { z } from 'zod';

/**
 * One route of the API. `access`: `open` = for anybody; `session` = signed in by the link, or with
 * the folder's token; `folder` = with the folder's token alone (the command line of the same user).
 * `reply` is what the body holds; a text names the media type of a body that is no JSON.
 */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below `/api`, with parameters as `{name}`. */
  readonly path: string;
  readonly summary: string;
  readonly access: 'open' | 'session' | 'folder';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** A schema of a JSON body, or the media type of a body that is streamed. */
  readonly body?: z.ZodType | 'application/octet-stream';
  readonly status: 200 | 201 | 202 | 204;
  readonly reply:
    z.ZodType | 'text/event-stream' | 'application/x-ndjson' | 'text/html' | 'file' | null;
  /** Replies carry an ETag, and `If-None-Match` is answered with 304. */
  readonly etag?: true;
  /** Needs `If-Match` (`*` = whatever is there, `""` = nothing is there yet); 409 tells what is. */
  readonly conditional?: true;
}
