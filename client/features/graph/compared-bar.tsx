import { Button, Group, Text } from '@mantine/core';
import { useExplore } from '../../hooks/explore-context.js';
import type { Comparison } from '../../state/compare-pictures.js';
import classes from './stage-panel.module.css';

/** Says that the graph shows two charts and not the picture, and leads back. */
export function ComparedBar({ comparison }: { readonly comparison: Comparison }) {
  const { showComparison } = useExplore();
  return (
    <Group className={classes['counts']} gap={8} wrap="nowrap" aria-live="polite">
      <Text size="sm">
        Comparing “{comparison.before.name}” with “{comparison.after.name}”; the picture is as it
        was.
      </Text>
      <Button variant="default" size="compact-xs" onClick={() => showComparison(null)}>
        Back to the picture
      </Button>
    </Group>
  );
}
