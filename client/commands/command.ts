import { i18n } from '../i18n/i18n.js';

/** Parts of the palette and of the list of keys, in their order. */
export const COMMAND_GROUPS = [
  'Go to',
  'Undo',
  'Graph',
  'Selection',
  'Select',
  'Layout',
  'Look',
  'Filters',
  'Charts',
  'Export',
  'Case',
  'Help',
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** The heading, in the language of the page. */
export function groupTitle(group: CommandGroup): string {
  return i18n.t(`group_${group}`, { ns: 'commands' });
}

/** Something a person can have done: the palette lists it, its keys do it, the help names them. */
export interface Command {
  /** `noun.verb`, unique. */
  readonly id: string;
  readonly group: CommandGroup;
  /** What it does, with names where they help: `Undo “Expand Marek K.”`. */
  readonly title: string;
  /** Other words that it is found by. */
  readonly words?: string;
  /** Each does it: `mod+shift+Z` (`mod` is Ctrl, ⌘ on a Mac), `?`, `Delete`, `Space`. */
  readonly keys?: readonly string[];
  /** Where its keys hold: anywhere outside of fields (absent), or on the focused graph. */
  readonly on?: 'graph';
  /** Its keys hold while one types, too. */
  readonly inFields?: true;
  /** Only its keys make sense: it stands in the list of keys, and not in the palette. */
  readonly keysOnly?: true;
  /** Why it cannot be done now; absent = it can. */
  readonly cannot?: string | undefined;
  /** What it fails with is told to the reader. */
  readonly run: () => void | Promise<void>;
}
