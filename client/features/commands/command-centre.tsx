import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCommand } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isMac } from '../../commands/is-mac.js';
import { spellKeys } from '../../commands/keys.js';
import { holdTyped } from '../../commands/typed-ahead.js';
import { useCommandKeys } from '../../commands/use-command-keys.js';
import { useCommands } from '../../commands/use-commands.js';
import { CommandPalette } from './command-palette.js';
import { KeysHelp } from './keys-help.js';

const OPEN_KEYS = 'mod+K';

/** The button, the palette behind it, the help to keys; and the keys themselves. */
export function CommandCentre() {
  const { t } = useTranslation('commands');
  const [shown, show] = useState<'palette' | 'keys' | null>(null);
  useCommandKeys();
  useCommands([
    {
      ...{ id: 'help.commands', group: 'Help', title: t('find') },
      ...{ keys: [OPEN_KEYS], inFields: true, keysOnly: true },
      run: () => {
        holdTyped();
        show('palette');
      },
    },
    {
      ...{ id: 'help.keys', group: 'Help', title: t('allKeys'), words: t('allKeysWords') },
      keys: ['?'],
      run: () => show('keys'),
    },
  ]);
  return (
    <>
      <Tooltip label={t('commandsBy', { keys: spellKeys(OPEN_KEYS, isMac()) })}>
        <ActionIcon size={32} aria-label={t('commands')} onClick={() => show('palette')}>
          <IconCommand size={16} />
        </ActionIcon>
      </Tooltip>
      <CommandPalette isOpen={shown === 'palette'} onClose={() => show(null)} />
      <KeysHelp isOpen={shown === 'keys'} onClose={() => show(null)} />
    </>
  );
}
