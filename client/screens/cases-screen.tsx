import { Container, Group, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api.js';
import { CaseTable } from '../features/cases/case-table.js';
import { CreateCase } from '../features/cases/create-case.js';
import { OpenDemo } from '../features/cases/open-demo.js';
import { ImportButton } from '../features/import/import-button.js';
import { DropImport } from '../features/import/drop-import.js';
import { Brand } from '../parts/brand.js';
import { SchemeToggle } from '../parts/scheme-toggle.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../parts/state-panels.js';
import { HelpMenu } from '../features/help/help-menu.js';
import { LanguageSwitch } from '../parts/language-switch.js';

/** The list of cases, and the ways to a new one. */
export function CasesScreen() {
  const { t } = useTranslation('screens');
  const cases = useQuery({
    queryKey: ['cases'],
    queryFn: ({ signal }) => call('listCases', {}, { signal }),
  });
  useEffect(() => {
    document.title = t('casesTitle');
  }, [t]);
  const list = cases.data?.cases;
  return (
    <DropImport caseName={null} cases={list?.map(({ name }) => name) ?? []}>
      <Container component="header" size={1080} py="md">
        <Group justify="space-between">
          <Brand />
          <Group gap={8}>
            <LanguageSwitch />
            <HelpMenu />
            <SchemeToggle />
          </Group>
        </Group>
      </Container>
      <Container component="main" size={1080} pb="xl">
        <Group justify="space-between" align="flex-end" mb="md" mt="sm">
          <div>
            <Title order={1} size="h2">
              {t('cases')}
            </Title>
            <Text c="dimmed" size="sm">
              {t('dropHint')}
            </Text>
          </div>
          <Group align="flex-start" gap="sm">
            <OpenDemo cases={list ?? []} />
            <ImportButton />
            <CreateCase />
          </Group>
        </Group>
        <Paper withBorder radius="md">
          {cases.isPending && <LoadingPanel what={t('readingCases')} />}
          {cases.error && !list && (
            <ErrorPanel
              title={t('casesFailed')}
              error={cases.error}
              onRetry={() => void cases.refetch()}
            />
          )}
          {list?.length === 0 && (
            <EmptyPanel title={t('noCaseTitle')}>
              <Text size="sm" c="dimmed">
                {t('noCase')}
              </Text>
            </EmptyPanel>
          )}
          {list && list.length > 0 && <CaseTable cases={list} />}
        </Paper>
      </Container>
    </DropImport>
  );
}
