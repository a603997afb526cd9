import { Group, Kbd, Modal, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Command,
  type CommandGroup,
  COMMAND_GROUPS,
  groupTitle,
} from '../../commands/command.js';
import { isMac } from '../../commands/is-mac.js';
import { spellKeys } from '../../commands/keys.js';
import { commands } from '../../commands/registry.js';
import classes from './commands.module.css';

/** Said once of a group whose keys are all of that kind, else beside each. */
function OnGraph({ isSo }: { readonly isSo: boolean }) {
  const { t } = useTranslation('commands');
  if (!isSo) return null;
  return (
    <Text span size="xs" c="dimmed" fw={400}>
      {' '}
      · {t('whileFocused')}
    </Text>
  );
}

interface GroupProps {
  readonly group: CommandGroup;
  readonly members: readonly Command[];
}

function KeyGroup({ group, members }: GroupProps) {
  const areOnGraph = members.every(({ on }) => on === 'graph');
  return (
    <section aria-label={groupTitle(group)}>
      <Title order={3} size="sm" mb={4}>
        {groupTitle(group)}
        <OnGraph isSo={areOnGraph} />
      </Title>
      <dl style={{ margin: 0 }}>
        {members.map(({ id, title, keys = [], on }) => (
          <div key={id} className={classes['key-row']}>
            <Text component="dt" size="sm">
              {title}
              <OnGraph isSo={on === 'graph' && !areOnGraph} />
            </Text>
            <Group component="dd" gap={4} wrap="nowrap">
              {keys.map((each) => (
                <Kbd key={each} size="xs">
                  {spellKeys(each, isMac())}
                </Kbd>
              ))}
            </Group>
          </div>
        ))}
      </dl>
    </section>
  );
}

function AllKeys() {
  const [all] = useState(() => commands.list().filter(({ keys = [] }) => keys.length > 0));
  const groups = COMMAND_GROUPS.filter((group) => all.some((each) => each.group === group));
  return (
    <div className={classes['keys']}>
      {groups.map((group) => (
        <KeyGroup key={group} group={group} members={all.filter((each) => each.group === group)} />
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
  const { t } = useTranslation('commands');
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('keys')} size={760} centered>
      <AllKeys />
    </Modal>
  );
}
