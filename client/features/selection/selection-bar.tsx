import {
  ActionIcon,
  Button,
  CloseButton,
  Group,
  Menu,
  Popover,
  Tooltip,
  UnstyledButton,
} from '@mantine/core';
import {
  IconArrowsMinimize,
  IconDots,
  IconFocus2,
  IconPin,
  IconPinnedOff,
  IconTrash,
  IconUsersPlus,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../commands/registry.js';
import { runCommand } from '../../commands/run-command.js';
import { useExplore } from '../../hooks/explore-context.js';
import { ExpandDialog } from '../../parts/expand-dialog.js';
import { CommonNeighbours } from './common-neighbours.js';
import { EntityList } from './entity-list.js';
import { LinksRange } from './links-range.js';
import classes from './selection.module.css';
import { useSelectBy } from './use-select-by.js';
import { useSelectionActs } from './use-selection-acts.js';
import { type SelectionDialog, useSelectionCommands } from './use-selection-commands.js';

interface ActProps {
  readonly label: string;
  readonly icon: typeof IconPin;
  readonly onClick: () => void;
}

function Act({ label, icon: Icon, onClick }: ActProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon size={26} variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  );
}

/**
 * How many are selected, and what can be done with them; over the graph, while there are any. The
 * commands and what they open are there in every room.
 */
export function SelectionBar({ isShown }: { readonly isShown: boolean }) {
  const { t } = useTranslation('selection');
  const { chosen, select, choose } = useExplore();
  const acts = useSelectionActs();
  const by = useSelectBy(acts);
  const [dialog, open] = useState<SelectionDialog | null>(null);
  useSelectionCommands(acts, open);
  const groupByHand = () => {
    const command = commands.find('selection.group');
    if (command) runCommand(command);
  };
  const close = () => open(null);
  return (
    <>
      {isShown && chosen.length > 0 && (
        <Group gap={2} className={classes['bar']} role="toolbar" aria-label={t('selection')}>
          <Popover position="bottom-start" width={280} shadow="md">
            <Popover.Target>
              <UnstyledButton className={classes['count'] ?? ''}>
                {t('count', { total: chosen.length })}
              </UnstyledButton>
            </Popover.Target>
            <Popover.Dropdown p={4}>
              <EntityList label={t('selected')} entities={chosen} onChoose={select} />
            </Popover.Dropdown>
          </Popover>
          <Button variant="subtle" size="compact-sm" onClick={() => open('expand')}>
            {t('expand')}
          </Button>
          {chosen.length > 1 && (
            <Tooltip label={t('commonHelp')}>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconUsersPlus size={14} />}
                onClick={() => open('common')}
              >
                {t('common')}
              </Button>
            </Tooltip>
          )}
          <Act
            label={t(acts.isPinned ? 'unpin' : 'pin')}
            icon={acts.isPinned ? IconPinnedOff : IconPin}
            onClick={acts.pin}
          />
          <Act label={t('keepOnly')} icon={IconFocus2} onClick={acts.keepOnly} />
          <Act label={t('remove')} icon={IconTrash} onClick={acts.remove} />
          {chosen.length > 1 && (
            <Act label={t('groupByHand')} icon={IconArrowsMinimize} onClick={groupByHand} />
          )}
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size={26} variant="subtle" color="gray" aria-label={t('moreActs')}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={acts.collapse}>{t('collapse')}</Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={by.neighbours}>{t('addNeighbours')}</Menu.Item>
              <Menu.Item onClick={by.components}>{t('addComponent')}</Menu.Item>
              <Menu.Item onClick={by.sameGroups}>{t('addGroups')}</Menu.Item>
              <Menu.Item onClick={by.invert}>{t('invert')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <CloseButton size={26} aria-label={t('clear')} onClick={() => choose([], 'instead')} />
        </Group>
      )}
      {dialog === 'expand' && <ExpandDialog origin={acts.origin} onClose={close} />}
      {dialog === 'common' && <CommonNeighbours among={chosen} onClose={close} />}
      {dialog === 'links' && <LinksRange joins={acts.joins} onClose={close} />}
    </>
  );
}
