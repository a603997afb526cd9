import {
  admitsGrade,
  GRADE_SCHEMES,
  type GradeFilter,
  type GradeSchemeId,
  gradeSchemeSchema,
} from '../../server/contract/grade.js';

export type GradePart = 'reliability' | 'credibility';

/** What its own scheme says of a code. */
export type CodeStanding = 'supported' | 'doubtful' | 'unjudged';

/** Schemes that links of the case are graded in, by the counts of the graph view. */
export function schemesIn(grades: Readonly<Record<string, number>>): GradeSchemeId[] {
  const found = Object.keys(grades)
    .map((grade) => gradeSchemeSchema.safeParse(grade.slice(0, grade.indexOf(':'))))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []));
  return [...new Set(found)].sort();
}

export function standingOf(scheme: GradeSchemeId, part: GradePart, code: string): CodeStanding {
  const { doubtful, unjudged } = GRADE_SCHEMES[scheme];
  if (doubtful[part].includes(code)) return 'doubtful';
  return unjudged[part].includes(code) ? 'unjudged' : 'supported';
}

/** The filter that admits every code of every scheme, and what bears no grade. */
export function everyGrade(): GradeFilter {
  const schemes = Object.entries(GRADE_SCHEMES).map(([id, { reliability, credibility }]) => [
    id,
    { reliability: [...reliability], credibility: [...credibility] },
  ]);
  return { ungraded: true, schemes: Object.fromEntries(schemes) as GradeFilter['schemes'] };
}

/** The filter without what a scheme itself calls doubtful; what cannot be judged stays. */
export function withoutDoubtful(): GradeFilter {
  const all = everyGrade();
  const schemes = Object.entries(all.schemes).map(([id, codes]) => {
    const scheme = id as GradeSchemeId;
    const keep = (part: GradePart) =>
      codes[part].filter((code) => standingOf(scheme, part, code) !== 'doubtful');
    return [id, { reliability: keep('reliability'), credibility: keep('credibility') }];
  });
  return { ungraded: true, schemes: Object.fromEntries(schemes) as GradeFilter['schemes'] };
}

/** Admits a code, or no longer; absent filters admit everything. */
export function toggleCode(
  filter: GradeFilter | undefined,
  scheme: GradeSchemeId,
  part: GradePart,
  code: string,
): GradeFilter {
  const from = filter ?? everyGrade();
  const codes = from.schemes[scheme] ?? { reliability: [], credibility: [] };
  const kept = codes[part].includes(code)
    ? codes[part].filter((each) => each !== code)
    : [...codes[part], code].sort();
  return { ...from, schemes: { ...from.schemes, [scheme]: { ...codes, [part]: kept } } };
}

/** Links of the case that the filter admits, and of how many. */
export function countAdmitted(
  filter: GradeFilter | undefined,
  grades: Readonly<Record<string, number>>,
): { admitted: number; total: number } {
  let admitted = 0;
  let total = 0;
  for (const [grade, count] of Object.entries(grades)) {
    total += count;
    const known = grade === 'ungraded' ? undefined : grade;
    if (!filter || admitsGrade(filter, known)) admitted += count;
  }
  return { admitted, total };
}
