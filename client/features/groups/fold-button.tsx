import { Button } from '@mantine/core';
import { IconArrowsMaximize, IconArrowsMinimize } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../hooks/explore-context.js';
import { useFolds } from '../../hooks/use-folds.js';

interface Props {
  readonly group: number;
  /** Members that are on the graph. */
  readonly drawn: number;
}

/** Folds the drawn members of a group into one node, or lets them stand for themselves again. */
export function FoldButton({ group, drawn }: Props) {
  const { t } = useTranslation('groups');
  const { picture, looks } = useExplore();
  const { foldCommunity, unfold } = useFolds();
  const isOf = (id: string, of: number) => (looks.get(id)?.group ?? of) === of;
  // Of this level and run: another one's group of the same number has other members.
  const folded = picture.folds.find(
    ({ by, members, isFolded }) =>
      by === 'community' && isFolded && members.every((id) => isOf(id, group)),
  );
  return (
    <Button
      variant="default"
      size="compact-xs"
      ml={10}
      mb={6}
      leftSection={folded ? <IconArrowsMaximize size={14} /> : <IconArrowsMinimize size={14} />}
      onClick={() => (folded ? unfold(folded) : foldCommunity(group))}
    >
      {folded ? t('unfold', { group }) : t('fold', { group, drawn })}
    </Button>
  );
}
