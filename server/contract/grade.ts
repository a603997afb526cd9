import { z } from 'zod';

interface GradeScheme {
  readonly title: string;
  readonly reliability: readonly string[];
  readonly credibility: readonly string[];
  /** Codes that the scheme itself calls doubtful, unreliable or false. */
  readonly doubtful: { readonly reliability: string; readonly credibility: string };
  /** Codes that the scheme itself calls untested or not to be judged: unknown, not lowest. */
  readonly unjudged: { readonly reliability: string; readonly credibility: string };
}

/**
 * Grading schemes in use, each with its own codes; never converted into one another: 5x5x5 `E` is
 * untested, Admiralty `E` is unreliable. Sources: NATO AJP-2.1 (Admiralty), UK NIM 5x5x5, UK College
 * of Policing 3x5x2, Europol 4x4.
 */
export const GRADE_SCHEMES = {
  admiralty: {
    title: 'Admiralty (NATO)',
    reliability: ['A', 'B', 'C', 'D', 'E', 'F'],
    credibility: ['1', '2', '3', '4', '5', '6'],
    doubtful: { reliability: 'DE', credibility: '45' },
    unjudged: { reliability: 'F', credibility: '6' },
  },
  '5x5x5': {
    title: '5x5x5 (UK, older)',
    reliability: ['A', 'B', 'C', 'D', 'E'],
    credibility: ['1', '2', '3', '4', '5'],
    doubtful: { reliability: 'D', credibility: '5' },
    unjudged: { reliability: 'E', credibility: '4' },
  },
  '3x5x2': {
    title: '3x5x2 (UK)',
    reliability: ['1', '2', '3'],
    credibility: ['A', 'B', 'C', 'D', 'E'],
    doubtful: { reliability: '3', credibility: 'E' },
    unjudged: { reliability: '2', credibility: 'D' },
  },
  '4x4': {
    title: 'Europol 4x4',
    reliability: ['A', 'B', 'C', 'X'],
    credibility: ['1', '2', '3', '4'],
    doubtful: { reliability: 'C', credibility: '4' },
    unjudged: { reliability: 'X', credibility: '' },
  },
} as const satisfies Record<string, GradeScheme>;

export type GradeSchemeId = keyof typeof GRADE_SCHEMES;
const SCHEMES: ReadonlyMap<string, GradeScheme> = new Map(Object.entries(GRADE_SCHEMES));
export const GRADE_SCHEME_IDS = Object.keys(GRADE_SCHEMES) as GradeSchemeId[];
export const gradeSchemeSchema = z.enum(GRADE_SCHEME_IDS as [GradeSchemeId, ...GradeSchemeId[]]);

/**
 * A grade in one text: `admiralty:B2`, `3x5x2:1A`, `admiralty:B-` (no credibility given).
 * Absent = the record carries no grade.
 */
export const gradeSchema = z.string().regex(/^[a-z0-9]+:[A-Z0-9-]{2}$/u);
export type Grade = z.infer<typeof gradeSchema>;

/** Which grades a filter admits: a set of codes per scheme, and whether ungraded records pass. */
export const gradeFilterSchema = z.object({
  ungraded: z.boolean(),
  schemes: z.partialRecord(
    gradeSchemeSchema,
    z.object({ reliability: z.array(z.string()), credibility: z.array(z.string()) }),
  ),
});
export type GradeFilter = z.infer<typeof gradeFilterSchema>;

/** Whether a record's grade passes the filter; a code that was not given counts as admitted. */
export function admitsGrade(filter: GradeFilter, grade: Grade | undefined): boolean {
  if (grade === undefined) return filter.ungraded;
  const colon = grade.indexOf(':');
  const rule = filter.schemes[grade.slice(0, colon) as GradeSchemeId];
  if (!rule) return false;
  const [reliability = '-', credibility = '-'] = grade.slice(colon + 1);
  return (
    (reliability === '-' || rule.reliability.includes(reliability)) &&
    (credibility === '-' || rule.credibility.includes(credibility))
  );
}

/** Support of a grade in the words of its own scheme: 2 supported, 1 not judged, 0 doubtful. */
export function gradeSupport(grade: Grade | undefined): 0 | 1 | 2 {
  if (grade === undefined) return 1;
  const colon = grade.indexOf(':');
  const scheme = SCHEMES.get(grade.slice(0, colon));
  if (!scheme) return 1;
  const [reliability = '-', credibility = '-'] = grade.slice(colon + 1);
  if (scheme.doubtful.reliability.includes(reliability)) return 0;
  if (scheme.doubtful.credibility.includes(credibility)) return 0;
  if (reliability === '-' || credibility === '-') return 1;
  if (scheme.unjudged.reliability.includes(reliability)) return 1;
  return scheme.unjudged.credibility.includes(credibility) ? 1 : 2;
}
