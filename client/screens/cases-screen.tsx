import { Container, Group, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../api.js';
import { CaseTable } from '../features/cases/case-table.js';
import { CreateCase } from '../features/cases/create-case.js';
import { OpenDemo } from '../features/cases/open-demo.js';
import { ImportButton } from '../features/import/import-button.js';
import { DropImport } from '../features/import/drop-import.js';
import { Brand } from '../parts/brand.js';
import { SchemeToggle } from '../parts/scheme-toggle.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../parts/state-panels.js';

/** The list of cases, and the ways to a new one. */
export function CasesScreen() {
  const cases = useQuery({
    queryKey: ['cases'],
    queryFn: ({ signal }) => call('listCases', {}, { signal }),
  });
  useEffect(() => {
    document.title = 'Cases · Vinculum';
  }, []);
  const list = cases.data?.cases;
  return (
    <DropImport caseName={null} cases={list?.map(({ name }) => name) ?? []}>
      <Container component="header" size={1080} py="md">
        <Group justify="space-between">
          <Brand />
          <SchemeToggle />
        </Group>
      </Container>
      <Container component="main" size={1080} pb="xl">
        <Group justify="space-between" align="flex-end" mb="md" mt="sm">
          <div>
            <Title order={1} size="h2">
              Cases
            </Title>
            <Text c="dimmed" size="sm">
              Drop files anywhere here to import them into a case.
            </Text>
          </div>
          <Group align="flex-start" gap="sm">
            <OpenDemo cases={list ?? []} />
            <ImportButton />
            <CreateCase />
          </Group>
        </Group>
        <Paper withBorder radius="md">
          {cases.isPending && <LoadingPanel what="Reading the list of cases" />}
          {cases.error && !list && (
            <ErrorPanel
              title="The list of cases could not be read"
              error={cases.error}
              onRetry={() => void cases.refetch()}
            />
          )}
          {list?.length === 0 && (
            <EmptyPanel title="There is no case yet">
              <Text size="sm" c="dimmed">
                Open the demo case to look around: an invented network with every kind of record. Or
                create a case and import your files.
              </Text>
            </EmptyPanel>
          )}
          {list && list.length > 0 && <CaseTable cases={list} />}
        </Paper>
      </Container>
    </DropImport>
  );
}
