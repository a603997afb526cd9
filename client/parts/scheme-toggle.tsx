import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useCommands } from '../commands/use-commands.js';

/** Light or dark; until it is chosen the system decides. */
export function SchemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'light' ? 'dark' : 'light';
  useCommands([
    {
      ...{ id: 'look.scheme', group: 'Look', title: `Use ${other} colours`, words: 'theme' },
      run: () => setColorScheme(other),
    },
  ]);
  return (
    <Tooltip label={`${other === 'dark' ? 'Dark' : 'Light'} colours`}>
      <ActionIcon
        size={32}
        aria-label={`Use ${other} colours`}
        onClick={() => setColorScheme(other)}
      >
        {scheme === 'light' ? <IconMoon size={16} /> : <IconSun size={16} />}
      </ActionIcon>
    </Tooltip>
  );
}
