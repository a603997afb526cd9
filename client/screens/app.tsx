import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useConnection, useReconnect } from '../hooks/use-connection.js';
import { LoadingPanel } from '../parts/state-panels.js';
import { CasesScreen } from './cases-screen.js';
import { ConnectionBanner } from './connection-banner.js';
import { MissingScreen } from './missing-screen.js';
import { SignedOutScreen } from './signed-out-screen.js';

/** Apart from the list of cases, since most of the program is in it. */
const loadCaseScreen = () => import('./case-screen.js');
const CaseScreen = lazy(async () => ({ default: (await loadCaseScreen()).CaseScreen }));

/** Has what an address needs on its way before anything is drawn. */
export function loadAhead(path: string): void {
  // A failure is told where it is drawn, which asks for it again.
  if (path.startsWith('/cases/')) loadCaseScreen().catch(() => undefined);
}

export function App() {
  const { t } = useTranslation('screens');
  const { isSignedIn } = useConnection();
  useReconnect();
  if (!isSignedIn) return <SignedOutScreen />;
  return (
    <>
      <ConnectionBanner />
      <Suspense fallback={<LoadingPanel what={t('loadingProgram')} />}>
        <Routes>
          <Route path="/" element={<CasesScreen />} />
          <Route path="/cases/:case" element={<CaseScreen />} />
          <Route path="/cases/:case/charts/:chart" element={<CaseScreen />} />
          <Route path="/cases/:case/:room" element={<CaseScreen />} />
          <Route path="*" element={<MissingScreen />} />
        </Routes>
      </Suspense>
    </>
  );
}
