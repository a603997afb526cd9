import { type Command, COMMAND_GROUPS } from './command.js';
import { arePressed, type Press } from './keys.js';

interface Place {
  /** `graph` = on the focused graph; `page` = elsewhere. */
  readonly on: 'graph' | 'page';
  readonly inField?: boolean;
}

/** What can be done just now: whatever is on the page says its commands, and takes them with it. */
export class CommandRegistry {
  readonly #byOwner = new Map<object, readonly Command[]>();

  /** The commands of an owner, instead of those it had said. */
  put(owner: object, commands: readonly Command[]): void {
    this.#byOwner.set(owner, commands);
  }

  drop(owner: object): void {
    this.#byOwner.delete(owner);
  }

  /** All commands by group; within a group as they were said. Of those with the same id the last. */
  list(): Command[] {
    const byId = new Map([...this.#byOwner.values()].flat().map((each) => [each.id, each]));
    const all = [...byId.values()];
    return COMMAND_GROUPS.flatMap((group) => all.filter((each) => each.group === group));
  }

  find(id: string): Command | null {
    return this.list().find((each) => each.id === id) ?? null;
  }

  /** The command that a press of keys asks for, where it can be done. */
  meant(press: Press, { on, inField = false }: Place): Command | null {
    return (
      this.list().find(
        (each) =>
          (each.on ?? 'page') === on &&
          (!inField || each.inFields === true) &&
          each.cannot === undefined &&
          each.keys?.some((keys) => arePressed(press, keys)),
      ) ?? null
    );
  }
}

/** The commands of the page. */
export const commands = new CommandRegistry();
