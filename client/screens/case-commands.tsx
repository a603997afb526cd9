import { NoteCommands } from '../features/entity/note-commands.js';
import { useGradeCommands } from '../features/filters/use-grade-commands.js';
import { useRunCommands } from '../features/filters/use-run-commands.js';
import { useSharedCommands } from '../features/filters/use-shared-commands.js';
import { useKeptPathCommands } from '../features/paths/use-kept-path-commands.js';
import { GroupCommands } from '../features/selection/group-commands.js';
import { useFoldCommands } from '../features/filters/use-fold-commands.js';
import { useFilterCommands } from '../features/filters/use-filter-commands.js';
import { useLookCommands } from '../features/filters/use-look-commands.js';
import { useImportCommand } from '../features/import/use-import-command.js';
import { usePathCommand } from './use-path-command.js';

/** Commands whose panels are not in every room, and what they open. */
export function CaseCommands() {
  useFilterCommands();
  useLookCommands();
  useFoldCommands();
  usePathCommand();
  useImportCommand();
  useSharedCommands();
  useGradeCommands();
  useRunCommands();
  useKeptPathCommands();
  return (
    <>
      <GroupCommands />
      <NoteCommands />
    </>
  );
}
