import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useExplore } from '../../hooks/explore-context.js';
import { useSave } from '../../hooks/save-context.js';
import { toPicture } from '../../state/chart-content.js';
import { countOf, formatMoment } from '../../words/format.js';

/** The picture was changed elsewhere in the meantime: nothing is overwritten without a choice. */
export function ConflictDialog() {
  const { openPicture } = useExplore();
  const { save, keepMine, takeTheirs } = useSave();
  if (save.is !== 'conflict') return null;
  const { theirs } = save;
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title="The picture was changed elsewhere"
      centered
    >
      <Stack gap="sm">
        <Text size="sm">
          {theirs
            ? `${theirs.savedBy} kept another picture of this case at ${formatMoment(theirs.savedAt)} (${countOf(theirs.content.nodes.length, 'entity', 'entities')}), in another window or on another machine.`
            : 'Another picture of this case was kept in another window or on another machine.'}{' '}
          Which one is to stay? To have both, take theirs: undo brings yours back, and Charts keeps
          it under a name.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={keepMine}>
            Keep mine
          </Button>
          {theirs && (
            <Button
              onClick={() => {
                takeTheirs();
                openPicture(
                  'Take the other picture',
                  toPicture(theirs.content),
                  theirs.content.camera,
                );
              }}
            >
              Take theirs
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
