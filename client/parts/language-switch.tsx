import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/use-commands.js';
import { chooseLanguage } from '../i18n/choose-language.js';
import { type Language, LANGUAGES } from '../i18n/languages.js';

/** The language of the page; remembered on this machine. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation(['common', 'acts']);
  const languages = Object.keys(LANGUAGES) as Language[];
  useCommands(
    languages.map((language) => ({
      ...{ id: `look.language ${language}`, group: 'Look' },
      title: t('acts:language', { language: LANGUAGES[language] }),
      cannot: language === i18n.language ? t('acts:speaksIt') : undefined,
      run: () => chooseLanguage(language),
    })),
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={32} aria-label={t('chooseLanguage')}>
          <IconLanguage size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            aria-current={language === i18n.language ? 'true' : undefined}
            leftSection={
              language === i18n.language ? <IconCheck size={14} /> : <span style={{ width: 14 }} />
            }
            onClick={() => void chooseLanguage(language)}
          >
            {LANGUAGES[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
