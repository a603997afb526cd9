import {
  GRADE_SCHEME_IDS,
  GRADE_SCHEMES,
  type Grade,
  type GradeSchemeId,
} from '../../contract/grade.js';
import { Fault, type Parsed } from '../fault.js';

const ALIASES: Readonly<Record<string, GradeSchemeId>> = {
  '': 'admiralty',
  nato: 'admiralty',
  europol: '4x4',
  europol4x4: '4x4',
  uk5x5x5: '5x5x5',
  uk3x5x2: '3x5x2',
};

/** The scheme of a text: its id or another name of it, in any case, `5 x 5 x 5` too. */
export function parseGradeScheme(text: string): Parsed<GradeSchemeId> {
  const name = text.toLowerCase().replaceAll(/[\s_-]+/gu, '');
  const scheme = GRADE_SCHEME_IDS.find((id) => id === name) ?? ALIASES[name];
  return scheme ?? new Fault(`no grade scheme. Schemes: ${GRADE_SCHEME_IDS.join(', ')}`);
}

/** A code of one side of the scheme, `-` for none. */
export function parseGradeCode(
  scheme: GradeSchemeId,
  side: 'reliability' | 'credibility',
  text: string,
): Parsed<string> {
  const code = text.toUpperCase();
  const codes: readonly string[] = GRADE_SCHEMES[scheme][side];
  if (code === '' || code === '-') return '-';
  if (codes.includes(code)) return code;
  return new Fault(`no ${side} code of ${GRADE_SCHEMES[scheme].title}: ${codes.join(', ')}`);
}

/** `admiralty:B2`; nothing when neither code is given. */
export function joinGrade(
  scheme: GradeSchemeId,
  reliability: string,
  credibility: string,
): Grade | undefined {
  const codes = reliability + credibility;
  return codes === '--' ? undefined : `${scheme}:${codes}`;
}
