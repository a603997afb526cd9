import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../hooks/explore-context.js';
import type { Comparison } from '../../state/compare-pictures.js';
import { ACROSS_GRAPH } from '../../stage/covers.js';
import classes from './stage-panel.module.css';

/** Says that the graph shows two charts and not the picture, and leads back. */
export function ComparedBar({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('graph');
  const { showComparison } = useExplore();
  const { before, after } = comparison;
  return (
    <Group className={classes['counts']} gap={8} wrap="nowrap" aria-live="polite" {...ACROSS_GRAPH}>
      <Text size="sm" truncate title={t('comparedHelp')}>
        {t('compared', { before: before.name, after: after.name })}
      </Text>
      <Button variant="default" size="compact-xs" onClick={() => showComparison(null)}>
        {t('backToPicture')}
      </Button>
    </Group>
  );
}
