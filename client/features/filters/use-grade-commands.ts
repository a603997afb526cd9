import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { schemesIn } from '../../state/grade-choice.js';
import { useGradeActs } from './use-grade-acts.js';

/** The filter by grades as commands, in every room; single codes are for the panel. */
export function useGradeCommands(): void {
  const { t } = useTranslation('acts');
  const { view, picture } = useExplore();
  const { admitAll, admitUngraded, leaveOutDoubtful } = useGradeActs();
  const grades = view?.grades ?? {};
  const filter = picture.filter.grades;
  const noGrades = schemesIn(grades).length === 0 ? t('noGrades') : undefined;
  const admitsUngraded = filter?.ungraded ?? true;
  const ofGrades = { group: 'Filters', words: t('gradeWords') } as const;
  useCommands([
    {
      ...{ ...ofGrades, id: 'filter.doubtful', title: t('leaveOutDoubtful') },
      ...{ cannot: noGrades, run: leaveOutDoubtful },
    },
    {
      ...{ ...ofGrades, id: 'filter.ungraded' },
      title: t(admitsUngraded ? 'leaveOutUngraded' : 'admitUngraded'),
      cannot: noGrades ?? ((grades['ungraded'] ?? 0) === 0 ? t('allGraded') : undefined),
      run: () => admitUngraded(!admitsUngraded),
    },
    {
      ...{ ...ofGrades, id: 'filter.grades', title: t('admitAllGrades'), run: admitAll },
      cannot: filter ? undefined : t('allAdmitted'),
    },
  ]);
}
