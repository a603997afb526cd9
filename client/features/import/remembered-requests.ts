import { z } from 'zod';
import { importRequestSchema } from '../../../server/contract/upload.js';
import type { ImportRequest } from '../../state/import-draft.js';

const rememberedSchema = z.object({ caseName: z.string(), request: importRequestSchema });

const keyOf = (job: string) => `vinculum.import.${job}`;

/** Keeps what was asked of a job in this window, so that it can be asked again after a reload. */
export function rememberRequest(
  job: string,
  asked: { caseName: string; request: ImportRequest },
): void {
  sessionStorage.setItem(keyOf(job), JSON.stringify(asked));
}

export function recallRequest(job: string): { caseName: string; request: ImportRequest } | null {
  const text = sessionStorage.getItem(keyOf(job));
  if (text === null) return null;
  const parsed = rememberedSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}
