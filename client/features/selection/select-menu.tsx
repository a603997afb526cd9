import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../commands/registry.js';
import { runCommand } from '../../commands/run-command.js';
import { useExplore } from '../../hooks/explore-context.js';
import { ENTITY_KIND_WORDS } from '../../words/kind-words.js';
import { useSelectBy } from './use-select-by.js';
import { useSelectionActs } from './use-selection-acts.js';

/** One more choice of several behind an entry of the menu. */
function Further({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item>{title}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>{children}</Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

/** Ways to select by what entities are, at the foot of the graph. */
export function SelectMenu() {
  const { t } = useTranslation('selection');
  const { view } = useExplore();
  const acts = useSelectionActs();
  const by = useSelectBy(acts);
  const isNowhere = acts.targets.length === 0;
  if ((view?.shown ?? 0) === 0) return null;
  const openRange = () => {
    const command = commands.find('select.links');
    if (command) runCommand(command);
  };
  const fromSelected = [
    { title: t('neighbours'), run: by.neighbours },
    { title: t('component'), run: by.components },
    { title: t('itsGroup'), run: by.sameGroups },
  ];
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button h={32} variant="default" rightSection={<IconChevronDown size={14} />}>
          {t('select')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={by.all}>{t('everything')}</Menu.Item>
        <Menu.Item onClick={by.invert}>{t('others')}</Menu.Item>
        <Menu.Divider />
        {fromSelected.map(({ title, run }) => (
          <Menu.Item key={title} disabled={isNowhere} onClick={run}>
            {title}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Further title={t('byKind')}>
          {by.kinds.map((kind) => (
            <Menu.Item key={kind} onClick={() => by.ofKind(kind)}>
              {ENTITY_KIND_WORDS[kind].many}
            </Menu.Item>
          ))}
        </Further>
        {by.groups.length > 0 && (
          <Further title={t('byGroup')}>
            {by.groups.map((group) => (
              <Menu.Item key={group} onClick={() => by.ofGroup(group)}>
                {t('group', { group })}
              </Menu.Item>
            ))}
          </Further>
        )}
        <Menu.Item onClick={openRange}>{t('byLinks')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
