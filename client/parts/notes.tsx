import { Spoiler, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Three lines of the smallest text, in pixels: a fourth would be cut through its middle. */
const THREE_LINES = 51;

/** What has to be said beside a result: the beginning of it, the rest on demand. */
export function Notes({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Spoiler
      maxHeight={THREE_LINES}
      showLabel={t('more')}
      hideLabel={t('less')}
      transitionDuration={100}
      styles={{ control: { fontSize: 'var(--mantine-font-size-xs)' } }}
    >
      <Text size="xs" c="dimmed">
        {children}
      </Text>
    </Spoiler>
  );
}
