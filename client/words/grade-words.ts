import {
  type Grade,
  GRADE_SCHEME_IDS,
  gradeSchemeSchema,
  gradeSupport,
} from '../../server/contract/grade.js';
import { i18n } from '../i18n/i18n.js';
import { perKey } from './per-key.js';

/** Names of the schemes of grades. */
export const SCHEME_WORDS = perKey(GRADE_SCHEME_IDS, (id) => i18n.t(`words:scheme_${id}`));

/** The code alone, as it stands beside a value: `B2`. */
export function gradeCode(grade: Grade): string {
  return grade.slice(grade.indexOf(':') + 1);
}

/** What a grade means in the words of its own scheme. */
export function describeGrade(grade: Grade | undefined): string {
  if (grade === undefined) return i18n.t('words:noGrade');
  const scheme = gradeSchemeSchema.safeParse(grade.slice(0, grade.indexOf(':')));
  const title = scheme.success ? SCHEME_WORDS[scheme.data] : i18n.t('words:unknownScheme');
  const support = i18n.t(`words:support_${gradeSupport(grade)}`);
  return i18n.t('words:gradeMeans', { scheme: title, code: gradeCode(grade), support });
}
