import { Combobox, Group, Kbd, Modal, Text, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, COMMAND_GROUPS, groupTitle } from '../../commands/command.js';
import { findCommands } from '../../commands/find-commands.js';
import { isMac } from '../../commands/is-mac.js';
import { spellKeys } from '../../commands/keys.js';
import { commands } from '../../commands/registry.js';
import { runCommand } from '../../commands/run-command.js';
import { takeTyped } from '../../commands/typed-ahead.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useAfterList } from '../../hooks/use-after-list.js';
import { useFindDrawn } from '../../hooks/use-find-drawn.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import { KIND_COLOURS } from '../../theme/hue-colours.js';
import classes from './commands.module.css';

/** Drawn entities that are offered besides commands. */
const MOST_DRAWN = 6;

interface ContentProps {
  readonly onClose: () => void;
}

/** One of hundreds: plain elements, since a list of components takes a tenth of a second to come. */
function CommandOption({ command }: { readonly command: Command }) {
  const { id, title, keys, cannot } = command;
  return (
    <Combobox.Option value={id} disabled={cannot !== undefined} className={classes['option'] ?? ''}>
      <span className={classes['title']}>{title}</span>
      {cannot === undefined ? (
        keys?.[0] !== undefined && <Kbd size="xs">{spellKeys(keys[0], isMac())}</Kbd>
      ) : (
        <span className={classes['why']}>{cannot}</span>
      )}
    </Combobox.Option>
  );
}

function PaletteContent({ onClose }: ContentProps) {
  const { t } = useTranslation('commands');
  const [text, setText] = useState('');
  // What can be done stands still while one chooses.
  const [all] = useState(() => commands.list());
  // Escape is the list's own key, and closes both.
  const combobox = useCombobox({ defaultOpened: true, onDropdownClose: onClose });
  // Closed before its field was there, it holds keys no longer.
  useEffect(() => () => void takeTyped(), []);
  const found = useMemo(() => findCommands(all, text), [all, text]);
  const { select, stage } = useExplore();
  const drawn = useFindDrawn(text).slice(0, MOST_DRAWN);
  useAfterList(
    [...found, ...drawn].map(({ id }) => id),
    text.trim() === '' ? combobox.resetSelectedOption : combobox.selectFirstOption,
  );
  const choose = (id: string) => {
    const command = found.find((each) => each.id === id);
    onClose();
    // The focus is back where it was before what is done may move it.
    requestAnimationFrame(() => {
      if (command) runCommand(command);
      else {
        select(id);
        stage.current?.takeFocus();
      }
    });
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
          aria-label={t('find')}
          placeholder={t('whatToDo')}
          leftSection={<IconSearch size={16} />}
          className={classes['field'] ?? ''}
          data-autofocus
          value={text}
          onFocus={() => {
            const typed = takeTyped();
            if (typed !== '') setText((now) => now + typed);
          }}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options
        className={classes['options'] ?? ''}
        aria-label={t('commands')}
        tabIndex={0}
      >
        {groups.map(({ group, members }) => (
          <Combobox.Group key={group} label={groupTitle(group)}>
            {members.map((command) => (
              <CommandOption key={command.id} command={command} />
            ))}
          </Combobox.Group>
        ))}
        {groups.length === 0 &&
          found.map((command) => <CommandOption key={command.id} command={command} />)}
        {drawn.length > 0 && (
          <Combobox.Group label={t('onGraph')}>
            {drawn.map(({ id, kind, name }) => (
              <Combobox.Option key={id} value={id}>
                <Group gap={8} wrap="nowrap">
                  <EntityIcon kind={kind} size={16} colour={KIND_COLOURS[kind]} />
                  <Text size="sm" truncate>
                    {name}
                  </Text>
                </Group>
              </Combobox.Option>
            ))}
          </Combobox.Group>
        )}
        {found.length === 0 && drawn.length === 0 && (
          <Combobox.Empty>{t('nothingFound')}</Combobox.Empty>
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
  const { t } = useTranslation('commands');
  return (
    <Modal.Root opened={isOpen} onClose={onClose} padding={0} size={560} yOffset="10vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('commands')}>
        <Modal.Body>
          <PaletteContent onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
