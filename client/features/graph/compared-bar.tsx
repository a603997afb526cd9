import { Button, Group, Text } from '@mantine/core';
import { useExplore } from '../../hooks/explore-context.js';
import type { Comparison } from '../../state/compare-pictures.js';
import classes from './stage-panel.module.css';

/** Says that the graph shows two charts and not the picture, and leads back. */
export function ComparedBar({ comparison }: { readonly comparison: Comparison }) {
  const { showComparison } = useExplore();
  return (
    <Group className={classes['counts']} gap={8} wrap="nowrap" aria-live="polite">
      <Text size="sm" truncate title="Two charts compared; the picture is as it was">
        Compared: “{comparison.before.name}” with “{comparison.after.name}”
      </Text>
      <Button variant="default" size="compact-xs" onClick={() => showComparison(null)}>
        Back to the picture
      </Button>
    </Group>
  );
}
