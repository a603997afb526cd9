import {
  type Grade,
  GRADE_SCHEMES,
  gradeSchemeSchema,
  gradeSupport,
} from '../../server/contract/grade.js';

/** The code alone, as it stands beside a value: `B2`. */
export function gradeCode(grade: Grade): string {
  return grade.slice(grade.indexOf(':') + 1);
}

/** What a grade means in the words of its own scheme. */
export function describeGrade(grade: Grade | undefined): string {
  if (grade === undefined) return 'The record carries no grade.';
  const scheme = gradeSchemeSchema.safeParse(grade.slice(0, grade.indexOf(':')));
  const title = scheme.success ? GRADE_SCHEMES[scheme.data].title : 'unknown scheme';
  const support = ['doubtful in its scheme', 'not judged', 'supported in its scheme'] as const;
  return `${title} ${gradeCode(grade)}: ${support[gradeSupport(grade)]}`;
}
