import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../api.js';
import { ApiError } from '../api-error.js';
import { DropImport } from '../features/import/drop-import.js';
import { caseKeys } from '../hooks/case-keys.js';
import { ExploreProvider } from '../hooks/explore-provider.js';
import { useOpening } from '../hooks/use-opening.js';
import { ErrorPanel, LoadingPanel } from '../parts/state-panels.js';
import { CaseWorkspace } from './case-workspace.js';
import { CentredPage } from './centred-page.js';
import { MissingScreen } from './missing-screen.js';
import { ROOMS } from './rooms.js';

/** One case in one of its rooms, by the address. */
export function CaseScreen() {
  const { t } = useTranslation(['screens', 'common']);
  const {
    case: caseName = '',
    chart,
    room = chart === undefined ? 'explore' : 'charts',
  } = useParams();
  const known = ROOMS.find(({ id }) => id === room);
  const { data, error, refetch } = useQuery({
    queryKey: caseKeys.one(caseName),
    queryFn: ({ signal }) => call('getCase', { params: { case: caseName } }, { signal }),
  });
  // On its way while the case itself is asked for and the page is built.
  useOpening(caseName);
  useEffect(() => {
    document.title = `${caseName} · Vinculum`;
  }, [caseName]);
  if (!known) return <MissingScreen />;
  if (error && !data) {
    return (
      <CentredPage
        title={
          error instanceof ApiError && error.status === 404 ? t('noSuchCase') : t('caseFailed')
        }
      >
        <ErrorPanel title={caseName} error={error} onRetry={() => void refetch()} />
        <Anchor component={Link} to="/">
          {t('common:allCases')}
        </Anchor>
      </CentredPage>
    );
  }
  if (!data) return <LoadingPanel what={t('openingCase', { name: caseName })} />;
  if (data.deleting) {
    return (
      <CentredPage title={data.name}>
        <Text size="md">{t('deletionCutOff')}</Text>
        <Anchor component={Link} to="/">
          {t('common:allCases')}
        </Anchor>
      </CentredPage>
    );
  }
  return (
    <ExploreProvider key={data.name} caseName={data.name}>
      <DropImport caseName={data.name} cases={[data.name]}>
        <CaseWorkspace room={known.id} />
      </DropImport>
    </ExploreProvider>
  );
}
