import { Checkbox, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  GRADE_SCHEMES,
  type GradeFilter,
  type GradeSchemeId,
} from '../../../server/contract/grade.js';
import { useExplore } from '../../hooks/explore-context.js';
import {
  countAdmitted,
  type GradePart,
  schemesIn,
  standingOf,
  toggleCode,
} from '../../state/grade-choice.js';
import { formatCount } from '../../words/format.js';
import { SCHEME_WORDS } from '../../words/grade-words.js';
import classes from './filters.module.css';
import { useGradeActs } from './use-grade-acts.js';

const STANDINGS = ['supported', 'doubtful', 'unjudged'] as const;

interface CodesProps {
  readonly scheme: GradeSchemeId;
  readonly part: GradePart;
  readonly filter: GradeFilter | undefined;
  readonly onToggle: (code: string) => void;
}

/** The codes of one part of a scheme; what cannot be judged stands apart from what is doubtful. */
function Codes({ scheme, part, filter, onToggle }: CodesProps) {
  const { t } = useTranslation('filters');
  const all: readonly string[] = GRADE_SCHEMES[scheme][part];
  return (
    <div className={classes['codes']}>
      {STANDINGS.map((standing) => {
        const codes = all.filter((code) => standingOf(scheme, part, code) === standing);
        if (codes.length === 0) return null;
        return (
          <span key={standing} className={classes['standing']}>
            {standing !== 'supported' && (
              <Text span size="xs" c="dimmed">
                {t(standing)}
              </Text>
            )}
            {codes.map((code) => (
              <UnstyledButton
                key={code}
                className={classes['code']}
                aria-pressed={filter?.schemes[scheme]?.[part].includes(code) ?? true}
                aria-label={`${SCHEME_WORDS[scheme]} ${t(`part_${part}`)} ${code}`}
                onClick={() => onToggle(code)}
              >
                {code}
              </UnstyledButton>
            ))}
          </span>
        );
      })}
    </div>
  );
}

/** Which grades are admitted, for each scheme by its own codes. */
export function GradeFilterPanel() {
  const { t } = useTranslation('filters');
  const { view, picture } = useExplore();
  const { change, admitAll, admitUngraded, leaveOutDoubtful } = useGradeActs();
  const grades = view?.grades ?? {};
  const filter = picture.filter.grades;
  const schemes = schemesIn(grades);
  if (schemes.length === 0) return null;
  const { admitted, total } = countAdmitted(filter, grades);
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <h2 className="section-title">{t('grades')}</h2>
        <Text size="xs" c="dimmed" className="figures" title={t('linksOfCase')}>
          {formatCount(admitted)}/{formatCount(total)}
        </Text>
      </Group>
      {schemes.map((scheme) => (
        <Stack key={scheme} gap={4}>
          <Text size="xs">{SCHEME_WORDS[scheme]}</Text>
          {(['reliability', 'credibility'] as const).map((part) => (
            <Codes
              key={part}
              scheme={scheme}
              part={part}
              filter={filter}
              onToggle={(code) => change(toggleCode(filter, scheme, part, code))}
            />
          ))}
        </Stack>
      ))}
      {(grades['ungraded'] ?? 0) > 0 && (
        <Checkbox
          checked={filter?.ungraded ?? true}
          label={<span className={classes['label']}>{t('ungraded')}</span>}
          onChange={({ currentTarget }) => admitUngraded(currentTarget.checked)}
        />
      )}
      <Group gap={8}>
        <UnstyledButton className={classes['code']} onClick={leaveOutDoubtful}>
          {t('withoutDoubtful')}
        </UnstyledButton>
        {filter && (
          <UnstyledButton className={classes['code']} onClick={admitAll}>
            {t('allGrades')}
          </UnstyledButton>
        )}
      </Group>
    </Stack>
  );
}
