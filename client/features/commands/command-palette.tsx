import { Combobox, Group, Kbd, Modal, Text, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type Command, COMMAND_GROUPS } from '../../commands/command.js';
import { findCommands } from '../../commands/find-commands.js';
import { isMac } from '../../commands/is-mac.js';
import { spellKeys } from '../../commands/keys.js';
import { commands } from '../../commands/registry.js';
import { runCommand } from '../../commands/run-command.js';
import classes from './commands.module.css';

interface ContentProps {
  readonly onClose: () => void;
}

function CommandOption({ command }: { readonly command: Command }) {
  const { id, title, keys, cannot } = command;
  return (
    <Combobox.Option value={id} disabled={cannot !== undefined}>
      <Group gap={12} wrap="nowrap" justify="space-between">
        <Text size="sm" truncate>
          {title}
        </Text>
        {cannot === undefined ? (
          keys?.[0] !== undefined && <Kbd size="xs">{spellKeys(keys[0], isMac())}</Kbd>
        ) : (
          <Text size="xs" truncate className={classes['why'] ?? ''}>
            {cannot}
          </Text>
        )}
      </Group>
    </Combobox.Option>
  );
}

function PaletteContent({ onClose }: ContentProps) {
  const [text, setText] = useState('');
  // What can be done stands still while one chooses.
  const [all] = useState(() => commands.list());
  const combobox = useCombobox({ defaultOpened: true });
  const found = useMemo(() => findCommands(all, text), [all, text]);
  const choose = (id: string) => {
    const command = found.find((each) => each.id === id);
    onClose();
    // The focus is back where it was before what is done may move it.
    if (command) requestAnimationFrame(() => runCommand(command));
  };
  // Headings only while nothing is typed: then the best comes first, whatever its group.
  const groups =
    text.trim() === ''
      ? COMMAND_GROUPS.map((group) => ({
          group,
          members: found.filter((each) => each.group === group),
        })).filter(({ members }) => members.length > 0)
      : [];
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.EventsTarget>
        <TextInput
          size="md"
          variant="unstyled"
          aria-label="Find a command"
          placeholder="What do you want to do?"
          leftSection={<IconSearch size={16} />}
          className={classes['field'] ?? ''}
          data-autofocus
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            combobox.selectFirstOption();
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes['options'] ?? ''} aria-label="Commands">
        {groups.map(({ group, members }) => (
          <Combobox.Group key={group} label={group}>
            {members.map((command) => (
              <CommandOption key={command.id} command={command} />
            ))}
          </Combobox.Group>
        ))}
        {groups.length === 0 &&
          found.map((command) => <CommandOption key={command.id} command={command} />)}
        {found.length === 0 && (
          <Combobox.Empty>No command is called so. “/” searches the case.</Combobox.Empty>
        )}
      </Combobox.Options>
    </Combobox>
  );
}

interface Props extends ContentProps {
  readonly isOpen: boolean;
}

/** Everything that can be done just now, found by its words. */
export function CommandPalette({ isOpen, onClose }: Props) {
  return (
    <Modal.Root opened={isOpen} onClose={onClose} padding={0} size={560} yOffset="10vh">
      <Modal.Overlay />
      <Modal.Content aria-label="Commands">
        <Modal.Body>
          <PaletteContent onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
