import { loadavg } from 'node:os';
import type { BenchServer } from './bench-server.js';
import { formatFigure } from './markdown-table.js';
import { CASE_NAME } from './run-import.js';

export const STALL_HEADER = ['phase', 'longest stall, ms', 'took, s', 'load of the machine'];

export const IN_CASE = `/api/cases/${encodeURIComponent(CASE_NAME)}`;

const IDLE_MS = 5_000;

/** What the server does while its event loop is watched. */
export interface Phase {
  readonly name: string;
  readonly work: (server: BenchServer) => Promise<unknown>;
}

export const idle: Phase = {
  name: 'idle',
  work: () => new Promise((resolve) => setTimeout(resolve, IDLE_MS)),
};

/** `temperature`: cold = the case has to be read first. */
export function graphPhase(limit: number, temperature: 'cold' | 'warm', filter = {}): Phase {
  const filtered = Object.keys(filter).length > 0 ? ', filtered by grade' : '';
  return {
    name: `graph of ${formatFigure(limit)} entities${filtered}, ${temperature}`,
    work: (server) => server.send('POST', `${IN_CASE}/graph`, JSON.stringify({ limit, filter })),
  };
}

export function exportPhase(format: string): Phase {
  return {
    name: `export, ${format}`,
    work: (server) => server.send('GET', `${IN_CASE}/export?format=${format}`),
  };
}

export const analysisPhase: Phase = {
  name: 'analysis running',
  work: (server) => server.work(`${IN_CASE}/runs`, {}),
};

/** The file is sent before: receiving it is no part of the phase. */
export function importPhase(rows: number, upload: string): Phase {
  return {
    name: `import of ${formatFigure(rows)} transfers running`,
    work: (server) =>
      server.work(`${IN_CASE}/imports`, {
        files: [{ upload, options: { as: 'transactions' } }],
      }),
  };
}

/** Until an analysis has read its case, which it does not do while somebody writes to it. */
const READ_MS = 6_000;

/** Both at once: the import begins when the analysis computes. */
export function bothPhase(rows: number, upload: string): Phase {
  const imports = importPhase(rows, upload);
  return {
    name: `analysis and ${imports.name}`,
    work: async (server) => {
      const analysis = analysisPhase.work(server);
      await new Promise((resolve) => setTimeout(resolve, READ_MS));
      await Promise.all([analysis, imports.work(server)]);
    },
  };
}

export async function measureStall(server: BenchServer, phase: Phase): Promise<string[]> {
  const startedMs = performance.now();
  const stall = await server.longestStall(() => phase.work(server));
  const seconds = (performance.now() - startedMs) / 1_000;
  return [
    ...[phase.name, formatFigure(stall), formatFigure(seconds, 1)],
    formatFigure(loadavg()[0] ?? 0, 1),
  ];
}
