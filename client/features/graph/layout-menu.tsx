import { Button, Menu, Text } from '@mantine/core';
import { IconChevronUp, IconPlayerStop } from '@tabler/icons-react';
import type { LayoutProgress } from '../../hooks/use-layout.js';
import { LAYOUT_KINDS, type LayoutKind } from '../../../server/contract/chart.js';
import { countOf } from '../../words/format.js';
import { LAYOUT_WORDS } from '../../words/layout-words.js';

interface Props {
  readonly progress: LayoutProgress | null;
  readonly part: readonly string[];
  readonly onLayOut: (kind: LayoutKind) => void;
  readonly onStop: () => void;
}

/** One menu of all layouts, each with what it shows; while one runs, how far it is and a way to end it. */
export function LayoutMenu({ progress, part, onLayOut, onStop }: Props) {
  if (progress) {
    return (
      <Button
        h={32}
        variant="default"
        leftSection={<IconPlayerStop size={14} />}
        title={`Laying out: ${LAYOUT_WORDS[progress.kind].title.toLowerCase()}`}
        onClick={onStop}
      >
        Stop layout · {Math.round(progress.share * 100)} %
      </Button>
    );
  }
  return (
    <Menu position="top-start" width={500} withinPortal>
      <Menu.Target>
        <Button h={32} variant="default" rightSection={<IconChevronUp size={14} />}>
          Layout
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="calc(100vh - 140px)" style={{ overflowY: 'auto' }}>
        <Menu.Label>
          {part.length > 1
            ? `Lays out the ${countOf(part.length, 'selected entity', 'selected entities')} alone; pinned ones stay`
            : 'Lays out what is in sight; pinned entities stay'}
        </Menu.Label>
        {LAYOUT_KINDS.map((kind) => (
          <Menu.Item key={kind} py={5} onClick={() => onLayOut(kind)}>
            <Text size="sm">{LAYOUT_WORDS[kind].title}</Text>
            <Text size="xs" c="dimmed">
              {LAYOUT_WORDS[kind].sentence}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
