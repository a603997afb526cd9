import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/use-commands.js';

/** Light or dark; until it is chosen the system decides. */
export function SchemeToggle() {
  const { t } = useTranslation('parts');
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'light' ? 'dark' : 'light';
  useCommands([
    {
      ...{ id: 'look.scheme', group: 'Look', title: t(`useScheme_${other}`) },
      words: t('schemeWords'),
      run: () => setColorScheme(other),
    },
  ]);
  return (
    <Tooltip label={t(`scheme_${other}`)}>
      <ActionIcon
        size={32}
        aria-label={t(`useScheme_${other}`)}
        onClick={() => setColorScheme(other)}
      >
        {scheme === 'light' ? <IconMoon size={16} /> : <IconSun size={16} />}
      </ActionIcon>
    </Tooltip>
  );
}
