import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { packageRoot } from '../../server/package-root.js';
import { BenchPage, type PhaseFigures } from './bench-page.js';
import { BenchServer } from './bench-server.js';
import { quantile } from './figures.js';
import { formatFigure, markdownTable } from './markdown-table.js';
import { networkSpots, writeNetwork } from './network-files.js';
import { runChild } from './run-child.js';
import { CASE_NAME } from './run-import.js';

/** Entities of the two cases, each with three times as many links. */
const ORDERS = [20_000, 100_000] as const;
const SEARCHES = 40;
const PATIENCE_MS = 300_000;
const IN_CASE = `/api/cases/${encodeURIComponent(CASE_NAME)}`;
const clientFolder = join(packageRoot, 'dist', 'client');

const HEADER = [
  'phase',
  'took, s',
  'processor time, s',
  'longest task without drawing, ms',
  'longest frame, ms',
  'longest task by the clock, ms',
];

function row(name: string, figures: PhaseFigures): string[] {
  const { seconds, cpuMs, longestMs, longestFrameMs, longestObservedMs } = figures;
  return [
    name,
    formatFigure(seconds, 1),
    formatFigure(cpuMs / 1_000, 1),
    ...[longestMs, longestFrameMs, longestObservedMs].map((value) => formatFigure(value)),
  ];
}

/** Imports the case as a user does. */
async function importNetwork(scratch: string, order: number, folder: string): Promise<void> {
  const program = pathToFileURL(join(packageRoot, 'server/cli/bin.js'));
  const files = writeNetwork(join(scratch, `files-${order}`), order);
  const environment = { ...process.env, VINCULUM_DATA: folder };
  for (const kind of ['entities', 'links'] as const) {
    const file = `${kind}:${files[kind]}`;
    await runChild(program, ['import', file, '--case', CASE_NAME, '--json'], environment);
  }
}

/** A chart of everything: what is opened does not depend on a layout. */
async function keepWholeCase(server: BenchServer, order: number): Promise<void> {
  const nodes = networkSpots(order);
  const looks = { filter: {}, colourBy: 'kind', sizeBy: 'links', run: null };
  const response = await fetch(`${server.url}${IN_CASE}/charts/Autosave`, {
    method: 'PUT',
    headers: { ...server.headers, 'Content-Type': 'application/json', 'If-Match': '""' },
    body: JSON.stringify({ nodes, ...looks, camera: null, selected: null }),
  });
  if (!response.ok) throw new Error(`the chart was not kept: ${await response.text()}`);
}

/** Waits until so many entities are drawn. */
async function isDrawn(page: Page, order: number): Promise<void> {
  const words = new RegExp(`^Showing ${formatFigure(order)} of`, 'u');
  await page.getByText(words).waitFor({ timeout: PATIENCE_MS });
  const built = page.locator('section[aria-label="Graph"][aria-busy="false"]');
  await built.waitFor({ timeout: PATIENCE_MS });
}

/** How long the page waits for hits of a search, ms. */
async function timeSearches(page: Page): Promise<readonly number[]> {
  const code = `async (count) => {
    const times = [];
    for (let n = 0; n < count; n += 1) {
      const begin = performance.now();
      const reply = await fetch('${IN_CASE}/search?limit=30&q=' + ['Novov', 'Greta', 'esc', '31600'][n % 4]);
      await reply.json();
      times.push(performance.now() - begin);
    }
    return times;
  }`;
  return page.evaluate<number[]>(`(${code})(${SEARCHES})`);
}

async function measureCase(order: number, server: BenchServer): Promise<void> {
  const words = `${formatFigure(order)} entities`;
  const rows: string[][] = [];
  const bench = await BenchPage.open(server.url, server.headers['Cookie'] ?? '');
  try {
    const phase = async (name: string, work: (page: Page) => Promise<unknown>) =>
      rows.push(row(name, await bench.measure(work)));
    const { page } = bench;
    page.setDefaultTimeout(PATIENCE_MS);
    await phase(`open ${words}`, async () => {
      await page.goto(`${server.url}/cases/${encodeURIComponent(CASE_NAME)}`);
      await isDrawn(page, order);
    });
    const box = await page.getByRole('application').boundingBox();
    const [x, y] = [(box?.x ?? 0) + 300, (box?.y ?? 0) + 300];
    await phase('point at entities', async () => {
      for (let step = 0; step < 5; step += 1) {
        await page.mouse.move(x + step * 13, y + step * 7);
        await page.waitForTimeout(200);
      }
    });
    await phase('move the picture, and keep it', async () => {
      await page.mouse.down();
      for (let step = 0; step < 8; step += 1) await page.mouse.move(x - step * 15, y + step * 5);
      await page.mouse.up();
      await page.waitForTimeout(2_500);
    });
    await phase('find somebody, and select', async () => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('Horia Novov');
      await page.getByRole('option').first().waitFor();
      await page.waitForTimeout(500);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(1_500);
    });
    if (order === ORDERS[0]) {
      await phase('lay everything out', async () => {
        await page.getByRole('button', { name: 'Layout', exact: true }).click();
        await page.getByRole('menuitem').first().click();
        await page.getByRole('button', { name: /^Undo “Layout: /u }).waitFor();
        await isDrawn(page, order);
      });
    }
    console.log(`${markdownTable(HEADER, rows)}\n`);
    const times = await timeSearches(page);
    const [middle, late] = [quantile(times, 0.5), quantile(times, 0.95)];
    console.log(
      `search among ${words}, as the page waits: median ${formatFigure(middle)} ms, p95 ${formatFigure(late)} ms\n`,
    );
  } finally {
    await bench.close();
  }
}

// npm run bench:client [-- small]
console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}, software drawing\n`);
const scratch = mkdtempSync(join(tmpdir(), 'vinculum-bench-'));
try {
  for (const order of process.argv.includes('small') ? ORDERS.slice(0, 1) : ORDERS) {
    const folder = join(scratch, `store-${order}`);
    await importNetwork(scratch, order, folder);
    const server = await BenchServer.start(folder, clientFolder);
    try {
      await keepWholeCase(server, order);
      await measureCase(order, server);
    } finally {
      await server.stop();
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
