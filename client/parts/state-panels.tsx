import { Alert, Button, Center, Group, Loader, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../api-error.js';

/** Something is being fetched. */
export function LoadingPanel({ what }: { readonly what: string }) {
  return (
    <Center p="md" role="status">
      <Group gap="sm">
        <Loader size="xs" />
        <Text size="sm" c="dimmed">
          {what}
        </Text>
      </Group>
    </Center>
  );
}

/** There is nothing, why, and what to do about it. */
export function EmptyPanel({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <Stack gap="xs" p="md" align="flex-start">
      <Text fw={600} size="sm">
        {title}
      </Text>
      {children}
    </Stack>
  );
}

/** It did not work, why, and a way to try again. */
export function ErrorPanel({
  title,
  error,
  onRetry,
}: {
  readonly title: string;
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  return (
    <Alert color="orange" icon={<IconAlertTriangle size={18} />} title={title} role="alert">
      <Text size="sm">{describeError(error)}</Text>
      {onRetry && (
        <Button mt="sm" variant="default" onClick={onRetry}>
          {t('tryAgain')}
        </Button>
      )}
    </Alert>
  );
}
