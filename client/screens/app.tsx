import { Route, Routes } from 'react-router';
import { useConnection, useReconnect } from '../hooks/use-connection.js';
import { CaseScreen } from './case-screen.js';
import { CasesScreen } from './cases-screen.js';
import { ConnectionBanner } from './connection-banner.js';
import { MissingScreen } from './missing-screen.js';
import { SignedOutScreen } from './signed-out-screen.js';

export function App() {
  const { isSignedIn } = useConnection();
  useReconnect();
  if (!isSignedIn) return <SignedOutScreen />;
  return (
    <>
      <ConnectionBanner />
      <Routes>
        <Route path="/" element={<CasesScreen />} />
        <Route path="/cases/:case" element={<CaseScreen />} />
        <Route path="/cases/:case/:room" element={<CaseScreen />} />
        <Route path="*" element={<MissingScreen />} />
      </Routes>
    </>
  );
}
