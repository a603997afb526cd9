import { useEffect, useState } from 'react';
import type { Command } from './command.js';
import { commands } from './registry.js';

/** Says what can be done with a part of the page, as long as that part is there. */
export function useCommands(said: readonly Command[]): void {
  const [owner] = useState(() => ({}));
  // After every rendering: titles, reasons and acts are those of what is shown.
  useEffect(() => commands.put(owner, said));
  useEffect(() => () => commands.drop(owner), [owner]);
}
