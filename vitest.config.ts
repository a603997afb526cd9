import { defineConfig } from 'vitest/config';

const isCi = process.env.CI === 'true';

export default defineConfig({
  test: {
    // .ci/run reads the counts from the file.
    reporters: isCi ? ['default', ['json', { outputFile: '.cache/vitest.json' }]] : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          testTimeout: 20_000,
          // A process for each of so many small files takes longer than their tests.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          // The built server on a free port, each file with a store of its own.
          name: 'http',
          include: ['test/http/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          // The built page in a browser, on the built server.
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // As long as the browser's own waits: on a busy machine a page draws one frame a second.
          expect: { poll: { timeout: 30_000, interval: 100 } },
          // Beside the command line and the service: most of the time one waits for the other.
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          // They run the built program, each in folders of its own.
          name: 'cli',
          include: ['test/cli/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 3,
          // The built program as it is, with the workers that it starts.
          server: { deps: { external: [/\/dist\/server\//u] } },
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          // Stores that are killed, lost or full, each its own.
          name: 'recovery',
          include: ['test/recovery/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          include: ['test/store/**/*.test.ts'],
          globalSetup: ['test/helpers/neo4j-global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One Neo4j for all: files run one after the other, after the unit tests.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
