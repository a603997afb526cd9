import { useFilterCommands } from '../features/filters/use-filter-commands.js';
import { useLookCommands } from '../features/filters/use-look-commands.js';

/** Commands whose panels are not in every room. */
export function CaseCommands() {
  useFilterCommands();
  useLookCommands();
  return null;
}
