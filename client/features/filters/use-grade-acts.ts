import { i18n } from '../../i18n/i18n.js';
import type { GradeFilter } from '../../../server/contract/grade.js';
import { useExplore } from '../../hooks/explore-context.js';
import { setGrades } from '../../state/filter.js';
import { everyGrade, withoutDoubtful } from '../../state/grade-choice.js';

/** Steps that change which grades are admitted. */
export function useGradeActs() {
  const { picture, act } = useExplore();
  const filter = picture.filter.grades;
  const change = (next: GradeFilter | undefined) =>
    act(i18n.t('steps:filterGrades'), (now) => ({ ...now, filter: setGrades(now.filter, next) }));
  return {
    change,
    admitAll: () => change(undefined),
    leaveOutDoubtful: () => change(withoutDoubtful()),
    admitUngraded: (ungraded: boolean) => change({ ...(filter ?? everyGrade()), ungraded }),
  };
}
