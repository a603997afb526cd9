import { Group, Kbd, Modal, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { type Command, COMMAND_GROUPS } from '../../commands/command.js';
import { isMac } from '../../commands/is-mac.js';
import { spellKeys } from '../../commands/keys.js';
import { commands } from '../../commands/registry.js';
import classes from './commands.module.css';

function KeyRow({ title, keys, on }: Command) {
  return (
    <div className={classes['key-row']}>
      <Text component="dt" size="sm">
        {title}
        {on === 'graph' && (
          <Text span size="xs" c="dimmed">
            {' '}
            · on the graph
          </Text>
        )}
      </Text>
      <Group component="dd" gap={4} wrap="nowrap">
        {(keys ?? []).map((each) => (
          <Kbd key={each} size="xs">
            {spellKeys(each, isMac())}
          </Kbd>
        ))}
      </Group>
    </div>
  );
}

function AllKeys() {
  const [all] = useState(() => commands.list().filter(({ keys = [] }) => keys.length > 0));
  const groups = COMMAND_GROUPS.filter((group) => all.some((each) => each.group === group));
  return (
    <div className={classes['keys']}>
      {groups.map((group) => (
        <section key={group} aria-label={group}>
          <Title order={3} size="sm" mb={4}>
            {group}
          </Title>
          <dl style={{ margin: 0 }}>
            {all
              .filter((each) => each.group === group)
              .map((each) => (
                <KeyRow key={each.id} {...each} />
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Every key and what it does, from the commands themselves. */
export function KeysHelp({ isOpen, onClose }: Props) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys" size={760} centered>
      <AllKeys />
    </Modal>
  );
}
