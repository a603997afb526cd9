import { z } from 'zod';
import { caseNameSchema } from '../case-name.js';

export const inCase = z.object({ case: caseNameSchema });
export const entityRef = z.string().min(1).max(16_384);
export const inEntity = inCase.extend({ entity: entityRef });

/** `a,b` or `?k=a&k=b` in a query. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.preprocess(
    (given) =>
      given === undefined
        ? undefined
        : (Array.isArray(given) ? given : [given]).flatMap((text) => String(text).split(',')),
    z.array(item).min(1).max(100).optional(),
  );
}

export const limitOf = (byDefault: number, most: number) =>
  z.coerce.number().int().min(1).max(most).default(byDefault);
