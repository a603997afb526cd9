import { notifications } from '@mantine/notifications';
import { describeError } from '../api-error.js';
import type { Command } from './command.js';

/** Does it, and tells what went wrong. */
export function runCommand({ title, run }: Command): void {
  Promise.resolve()
    .then(run)
    .catch((error: unknown) => {
      notifications.show({ color: 'orange', title, message: describeError(error) });
    });
}
