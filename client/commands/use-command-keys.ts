import { useEffect } from 'react';
import { isField } from './is-field.js';
import { commands } from './registry.js';
import { runCommand } from './run-command.js';

/** A dialog that has the page to itself. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

/** The keys of commands, wherever the focus is; those of the graph are the graph's. */
export function useCommandKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isDialogOpen()) return;
      const meant = commands.meant(event, { on: 'page', inField: isField(event.target) });
      if (!meant) return;
      event.preventDefault();
      runCommand(meant);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
