import { CloseButton, Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../hooks/explore-context.js';
import { SELECTION_ANCHOR } from '../../parts/anchors.js';

interface Props {
  readonly title: string;
  readonly icon?: ReactNode;
}

/** What is read about, where keys lead to from the graph, and the way to select nothing. */
export function PanelHead({ title, icon }: Props) {
  const { t } = useTranslation('entity');
  const { select } = useExplore();
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      {icon}
      <Title
        id={SELECTION_ANCHOR}
        tabIndex={-1}
        order={2}
        size="h4"
        flex={1}
        style={{ overflowWrap: 'anywhere' }}
      >
        {title}
      </Title>
      <CloseButton size="sm" aria-label={t('closeSelection')} onClick={() => select(null)} />
    </Group>
  );
}
