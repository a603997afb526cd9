import { z } from 'zod';

/**
 * Name of a case: 1 to 100 letters, digits, spaces and simple marks, not beginning with a dot or a
 * dash, so that it can stand in a file name, a path or a heading without a second meaning.
 */
export const caseNameSchema = z
  .string()
  .trim()
  .regex(
    /^[\p{L}\p{N}(][\p{L}\p{M}\p{N} .,'’()&+#_-]{0,99}$/u,
    "a case name has 1 to 100 letters, digits, spaces and . , ' ( ) & + # _ - and begins with a letter or digit",
  )
  .refine((name) => !name.includes('..'), 'a case name has no ".."');
