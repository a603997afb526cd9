import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { leaksIn } from '../helpers/demo-files.js';
import { accessFaults, browse, hasChromium, picture } from './chromium.js';
import { drawnCount, openDemo } from './explore-steps.js';

/** Poppler reads what a viewer of the file would. */
const hasPoppler =
  ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext'].some((each) => existsSync(each)) ||
  process.env.CI === 'true';
if (!hasPoppler) console.warn('Texts of PDF files are not read: there is no pdftotext.');

describe.skipIf(!hasChromium)('what is drawn, exported from the browser', () => {
  const browsing = browse();
  const folder = mkdtempSync(join(tmpdir(), 'vinculum-export-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Exports as asked in the open dialog; the file. */
  async function exported(page: Page, format: string): Promise<Buffer> {
    const dialog = page.getByRole('dialog', { name: 'Export what is drawn' });
    await dialog.getByLabel('Format').selectOption({ label: format });
    const waiting = page.waitForEvent('download', { timeout: 90_000 });
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    const download = await waiting;
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return readFileSync(path);
  }

  /** The dialog over the demo case. */
  async function openDialog(): Promise<{ page: Page; dialog: Locator; drawn: number }> {
    const page = await openDemo(browsing);
    const drawn = await drawnCount(page);
    await page.getByRole('button', { name: 'Export what is drawn' }).click();
    return { page, drawn, dialog: page.getByRole('dialog', { name: 'Export what is drawn' }) };
  }

  test('is a sheet with its schedule, seen before it is saved, the same each time', async () => {
    const { page, dialog, drawn } = await openDialog();
    await dialog.getByLabel('Title').fill('The crossing at night — Переправа');
    const preview = dialog.getByRole('img', { name: 'First page: The crossing at night' });
    await preview.waitFor({ timeout: 60_000 });
    await dialog.getByText('First page', { exact: true }).waitFor({ timeout: 60_000 });
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'export');

    const one = await exported(page, 'PDF, for print and court');
    const other = await exported(page, 'PDF, for print and court');
    expect(one.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    expect(createHash('sha256').update(other).digest('hex')).toBe(
      createHash('sha256').update(one).digest('hex'),
    );
    if (hasPoppler) {
      const path = join(folder, 'The-crossing-at-night-Переправа.pdf');
      const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
      expect(text).toContain('The crossing at night — Переправа');
      expect(text).toContain(`${drawn} of 1,208 entities drawn`);
      expect(text).toContain('drawn by Inspector Test');
      expect(text).toMatch(/supported: the grade of some record/u);
      expect(text).toContain('Schedule of entities');
      expect(text).toContain('Schedule of lines');
      expect(leaksIn(text)).toEqual([]);
    }
  });

  test('is the same as drawing and as data for other programs', async () => {
    const { page, drawn } = await openDialog();
    const svg = (await exported(page, 'SVG, for drawing programs')).toString('utf8');
    expect(svg).toContain(`${drawn} of 1,208 entities drawn`);
    // Nothing is loaded from elsewhere.
    expect(svg.match(/(?:href|src)\s*=\s*"|url\((?!data:)/gu)).toBeNull();
    expect(leaksIn(svg)).toEqual([]);

    const graph = (await exported(page, 'GraphML, for other programs')).toString('utf8');
    expect(graph.match(/<node /gu)).toHaveLength(drawn);
    expect(leaksIn(graph)).toEqual([]);

    const tables = unzipSync(await exported(page, 'CSV tables, in a zip file'));
    const entities = Buffer.from(tables['entities.csv'] ?? []).toString('utf8');
    const ids = new Set(
      entities
        .split('\n')
        .slice(1)
        .map((row) => row.split(',')[0]),
    );
    ids.delete('');
    expect(ids.size).toBe(drawn);
    expect(leaksIn(entities)).toEqual([]);
  });

  test('is refused as a picture that no browser could make, and made smaller', async () => {
    const { page, dialog } = await openDialog();
    await dialog.getByLabel('Format').selectOption({ label: 'PNG, a picture' });
    await dialog.getByText('384 dpi').click();
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByText(/^The picture would be .* leave the schedule out\.$/u).waitFor({
      timeout: 60_000,
    });
    await dialog.getByLabel('Schedule of entities, lines and sources').uncheck();
    await dialog.getByText('192 dpi').click();
    const png = await exported(page, 'PNG, a picture');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    // A4 across, at 192 dots an inch.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2245, 1587]);
  });
});
