import { Badge, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Grade, gradeSupport } from '../../server/contract/grade.js';
import { describeGrade, gradeCode } from '../words/grade-words.js';

const COLOURS = ['orange', 'gray', 'teal'] as const;

/** The grade of a record in the codes of its own scheme. */
export function GradeChip({ grade }: { readonly grade: Grade | undefined }) {
  const { t } = useTranslation('parts');
  const words = describeGrade(grade);
  return (
    <Tooltip label={words}>
      <Badge
        size="sm"
        variant="light"
        color={grade === undefined ? 'gray' : COLOURS[gradeSupport(grade)]}
        styles={{
          root: { flex: 'none' },
          label: { textTransform: 'none', overflow: 'visible' },
        }}
        className="grade-chip"
        tabIndex={0}
        aria-label={words}
        role="note"
      >
        {grade === undefined ? t('noGrade') : gradeCode(grade)}
      </Badge>
    </Tooltip>
  );
}
