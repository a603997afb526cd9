import { Divider, Stack } from '@mantine/core';
import { FoldedGroups } from './folded-groups.js';
import { GradeFilterPanel } from './grade-filter.js';
import { KindFilter } from './kind-filter.js';
import { LookPanel } from './look-panel.js';
import { SharedItemsPanel } from './shared-items.js';
import { TimeFilter } from './time-filter.js';

/** The left column of the room Explore. */
export function ExplorePanel() {
  return (
    <Stack gap="md" p="md">
      <LookPanel />
      <Divider />
      <TimeFilter />
      <KindFilter />
      <GradeFilterPanel />
      <Divider />
      <FoldedGroups />
      <Divider />
      <SharedItemsPanel />
    </Stack>
  );
}
