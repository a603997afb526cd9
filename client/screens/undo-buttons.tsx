import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useCommands } from '../commands/use-commands.js';
import { useExplore } from '../hooks/explore-context.js';
import { redoName, undoName } from '../state/history.js';

/** The last act and a way back; Ctrl-Z, and Ctrl-Shift-Z or Ctrl-Y forward again. */
export function UndoButtons() {
  const { state, undo, redo } = useExplore();
  const last = undoName(state.history);
  const next = redoName(state.history);
  useCommands([
    {
      ...{ id: 'history.undo', group: 'Undo', keys: ['mod+Z'], run: undo },
      title: last === null ? 'Undo' : `Undo “${last}”`,
      cannot: last === null ? 'Nothing to undo' : undefined,
    },
    {
      ...{ id: 'history.redo', group: 'Undo', keys: ['mod+shift+Z', 'mod+Y'], run: redo },
      title: next === null ? 'Redo' : `Redo “${next}”`,
      cannot: next === null ? 'Nothing to redo' : undefined,
    },
  ]);
  return (
    <Group gap={8} wrap="nowrap">
      <Button
        variant="default"
        h={32}
        maw={240}
        leftSection={<IconArrowBackUp size={16} />}
        disabled={last === null}
        onClick={undo}
        title={last === null ? 'Nothing to undo' : `Undo “${last}” (Ctrl Z)`}
      >
        <Text span inherit truncate>
          {last === null ? 'Undo' : `Undo “${last}”`}
        </Text>
      </Button>
      <Tooltip label={next === null ? 'Nothing to redo' : `Redo “${next}”`}>
        <ActionIcon
          size={32}
          aria-label={next === null ? 'Redo' : `Redo ${next}`}
          disabled={next === null}
          onClick={redo}
        >
          <IconArrowForwardUp size={16} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
