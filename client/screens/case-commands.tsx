import { useFoldCommands } from '../features/filters/use-fold-commands.js';
import { useFilterCommands } from '../features/filters/use-filter-commands.js';
import { useLookCommands } from '../features/filters/use-look-commands.js';
import { useImportCommand } from '../features/import/use-import-command.js';
import { usePathCommand } from './use-path-command.js';

/** Commands whose panels are not in every room. */
export function CaseCommands() {
  useFilterCommands();
  useLookCommands();
  useFoldCommands();
  usePathCommand();
  useImportCommand();
  return null;
}
