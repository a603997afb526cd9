import { gradeSupport } from '../../contract/grade.js';
import type { Snapshot, SnapshotLink } from '../../contract/snapshot.js';

export interface GradeSet {
  readonly title: string;
  readonly admits: (link: SnapshotLink) => boolean;
}

/** Grade of a record that has none, as snapshots have it. */
const UNGRADED = '';

function anyOf(test: (grade: string) => boolean): GradeSet['admits'] {
  return ({ grades }) => (grades ?? [UNGRADED]).some(test);
}

const supportOf = (grade: string): number => gradeSupport(grade === UNGRADED ? undefined : grade);

/**
 * Narrower sets of admitted grades, each in the words of the grade's own scheme. A link stays where one
 * of its records is admitted.
 */
const GRADE_SETS: readonly GradeSet[] = [
  {
    title: 'without what its scheme calls doubtful',
    admits: anyOf((grade) => supportOf(grade) > 0),
  },
  { title: 'graded records alone', admits: anyOf((grade) => grade !== UNGRADED) },
  {
    title: 'what its scheme calls supported alone',
    admits: anyOf((grade) => supportOf(grade) === 2),
  },
];

/** The sets to compare with; none where no record has a grade. */
export function listGradeSets(snapshot: Snapshot): readonly GradeSet[] {
  return snapshot.links.some(({ grades }) => grades !== undefined) ? GRADE_SETS : [];
}
