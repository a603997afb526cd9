import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { commands } from '../../commands/registry.js';
import { runCommand } from '../../commands/run-command.js';
import { useExplore } from '../../hooks/explore-context.js';
import { ENTITY_KIND_WORDS } from '../../words/kind-words.js';
import { useSelectBy } from './use-select-by.js';
import { useSelectionActs } from './use-selection-acts.js';

/** Ways to select by what entities are, at the foot of the graph. */
export function SelectMenu() {
  const { view } = useExplore();
  const acts = useSelectionActs();
  const by = useSelectBy(acts);
  const isNowhere = acts.targets.length === 0;
  if ((view?.shown ?? 0) === 0) return null;
  const openRange = () => {
    const command = commands.find('select.links');
    if (command) runCommand(command);
  };
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button h={32} variant="default" rightSection={<IconChevronDown size={14} />}>
          Select
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={by.all}>Everything drawn</Menu.Item>
        <Menu.Item onClick={by.invert}>The others instead</Menu.Item>
        <Menu.Divider />
        <Menu.Item disabled={isNowhere} onClick={by.neighbours}>
          Neighbours of what is selected
        </Menu.Item>
        <Menu.Item disabled={isNowhere} onClick={by.components}>
          All that hangs together with it
        </Menu.Item>
        <Menu.Item disabled={isNowhere} onClick={by.sameGroups}>
          Its group
        </Menu.Item>
        <Menu.Divider />
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item>By kind</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            {by.kinds.map((kind) => (
              <Menu.Item key={kind} onClick={() => by.ofKind(kind)}>
                {ENTITY_KIND_WORDS[kind].many}
              </Menu.Item>
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
        {by.groups.length > 0 && (
          <Menu.Sub>
            <Menu.Sub.Target>
              <Menu.Sub.Item>By group</Menu.Sub.Item>
            </Menu.Sub.Target>
            <Menu.Sub.Dropdown>
              {by.groups.map((group) => (
                <Menu.Item key={group} onClick={() => by.ofGroup(group)}>
                  Group {group}
                </Menu.Item>
              ))}
            </Menu.Sub.Dropdown>
          </Menu.Sub>
        )}
        <Menu.Item onClick={openRange}>By number of links…</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
