import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev:client` finds the server. */
const SERVER = process.env['VINCULUM_SERVER'] ?? 'http://127.0.0.1:4780';

export default defineConfig({
  root: 'client',
  plugins: [react()],
  // The policy of the server allows no script in the page and no module preload by one.
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // The map's library is one file; it is fetched when the map is first opened.
    chunkSizeWarningLimit: 1_200,
    // The first with `light-dark()`, which the minifier otherwise takes apart so that it says nothing.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
  },
  // Workers are modules, so that what only one layout needs is fetched with it.
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/api': SERVER, '/sign-in': SERVER } },
});
