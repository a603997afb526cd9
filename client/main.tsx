import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/page.css';
import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { startLanguage } from './i18n/choose-language.js';
import { createQueryClient } from './query-client.js';
import { App, loadAhead } from './screens/app.js';
import { theme } from './theme/theme.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

// The server was upgraded since the page was loaded: what it holds now is loaded with it.
window.addEventListener('vite:preloadError', () => {
  window.location.reload();
});

loadAhead(window.location.pathname);
await startLanguage();

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={createQueryClient()}>
        <ModalsProvider>
          <Notifications position="bottom-center" limit={3} />
          {/* A room is there before the next key is heard: what is typed at once is typed in it. */}
          <BrowserRouter useTransitions={false}>
            <App />
          </BrowserRouter>
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
