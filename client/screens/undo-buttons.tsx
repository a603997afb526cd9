import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/use-commands.js';
import { useExplore } from '../hooks/explore-context.js';
import { redoName, undoName } from '../state/history.js';

/** The last act and a way back; Ctrl-Z, and Ctrl-Shift-Z or Ctrl-Y forward again. */
export function UndoButtons() {
  const { t } = useTranslation('screens');
  const { state, undo, redo } = useExplore();
  const last = undoName(state.history);
  const next = redoName(state.history);
  const undoTitle = last === null ? t('undo') : t('undoStep', { step: last });
  useCommands([
    {
      ...{ id: 'history.undo', group: 'Undo', keys: ['mod+Z'], run: undo },
      title: undoTitle,
      cannot: last === null ? t('nothingToUndo') : undefined,
    },
    {
      ...{ id: 'history.redo', group: 'Undo', keys: ['mod+shift+Z', 'mod+Y'], run: redo },
      title: next === null ? t('redo') : t('redoStep', { step: next }),
      cannot: next === null ? t('nothingToRedo') : undefined,
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
        title={last === null ? t('nothingToUndo') : t('undoStepKeys', { step: last })}
      >
        <Text span inherit truncate>
          {undoTitle}
        </Text>
      </Button>
      <Tooltip label={next === null ? t('nothingToRedo') : t('redoStep', { step: next })}>
        <ActionIcon
          size={32}
          aria-label={next === null ? t('redo') : t('redoNamed', { step: next })}
          disabled={next === null}
          onClick={redo}
        >
          <IconArrowForwardUp size={16} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
