import { Container, Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A page with one thing to say. */
export function CentredPage({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <Container component="main" size={560} py={96}>
      <Paper withBorder p="lg" radius="md">
        <Stack gap="sm">
          <Title order={1} size="h3">
            {title}
          </Title>
          {children}
        </Stack>
      </Paper>
    </Container>
  );
}
