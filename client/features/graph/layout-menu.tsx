import { Button, Menu, Text } from '@mantine/core';
import { IconChevronUp, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LayoutProgress } from '../../hooks/use-layout.js';
import { LAYOUT_KINDS, type LayoutKind } from '../../../server/contract/chart.js';
import { LAYOUT_SENTENCES, LAYOUT_TITLES } from '../../words/layout-words.js';

interface Props {
  readonly progress: LayoutProgress | null;
  readonly part: readonly string[];
  readonly onLayOut: (kind: LayoutKind) => void;
  readonly onStop: () => void;
}

/** One menu of all layouts, each with what it shows; while one runs, how far it is and a way to end it. */
export function LayoutMenu({ progress, part, onLayOut, onStop }: Props) {
  const { t } = useTranslation('graph');
  if (progress) {
    return (
      <Button
        h={32}
        variant="default"
        leftSection={<IconPlayerStop size={14} />}
        title={t('layingOut', { layout: LAYOUT_TITLES[progress.kind].toLowerCase() })}
        onClick={onStop}
      >
        {t('stopLayout', { percent: Math.round(progress.share * 100) })}
      </Button>
    );
  }
  return (
    <Menu position="top-start" width={500} withinPortal>
      <Menu.Target>
        <Button h={32} variant="default" rightSection={<IconChevronUp size={14} />}>
          {t('layout')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="calc(100vh - 140px)" style={{ overflowY: 'auto' }}>
        <Menu.Label>
          {part.length > 1 ? t('partAlone', { count: part.length }) : t('allInSight')}
        </Menu.Label>
        {LAYOUT_KINDS.map((kind) => (
          <Menu.Item key={kind} py={5} onClick={() => onLayOut(kind)}>
            <Text size="sm">{LAYOUT_TITLES[kind]}</Text>
            <Text size="xs" c="dimmed">
              {LAYOUT_SENTENCES[kind]}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
