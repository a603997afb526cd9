import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessFaults, browse, hasChromium, picture } from './chromium.js';

const PEOPLE = 'id,name\np1,Ana Probe\np2,Ion Probe\n';
const PHONES = 'id,number,holder\nt1,+447700900001,p1\nt2,+447700900002,p2\n';
const CALLS =
  'A number;B number;When\n+447700900001;+447700900002;2024-01-03 10:00\n+447700900002;+447700900001;some day\n';

function file(name: string, text: string) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

async function choose(page: Page, files: ReturnType<typeof file>[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import files…' }).click();
  await (await chooser).setFiles(files);
}

async function selectOption(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

describe.skipIf(!hasChromium)('an import in the browser', () => {
  const browsing = browse();

  test('files are recognised, columns mapped, rejects told, and the case explored', async () => {
    const page = await browsing.open();
    await choose(page, [
      file('people.csv', PEOPLE),
      file('phones.csv', PHONES),
      file('wiretaps.csv', CALLS),
    ]);
    await page.getByRole('combobox', { name: 'Case' }).fill('Probe');
    await page.getByRole('button', { name: /^wiretaps/u }).click();
    await selectOption(page, 'Kind of file', 'Calls');
    await page.getByText(/has no column "from"/u).waitFor();
    await page.getByRole('button', { name: 'Columns' }).click();
    await selectOption(page, 'Column of the file for from', 'A number');
    await selectOption(page, 'Column of the file for to', 'B number');
    await selectOption(page, 'Column of the file for at', 'When');
    await page.getByText('It can be imported so').waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'import');
    await page.getByRole('button', { name: 'Try it (dry run)' }).click();
    await page.getByText('Dry run: nothing was written').waitFor();
    await page.getByText(/6 rows read in .*, 1 rejected/u).waitFor();
    await page.getByRole('button', { name: 'Back to the files' }).click();
    await page.getByRole('button', { name: 'Import 3 files' }).click();
    const rejects = page.getByRole('link', { name: /rejected rows/u });
    await rejects.waitFor();
    const { text } = await browsing.at.call('GET', (await rejects.getAttribute('href')) ?? '');
    expect(text).toContain('some day');
    await page.getByRole('button', { name: 'Explore the case' }).click();
    await page.getByText('Showing 4 of 4 entities').waitFor();
  });

  test('a cancelled import is found again after a reload and completed by running it again', async () => {
    const page = await browsing.open();
    await page.getByRole('textbox', { name: 'Name of the new case' }).fill('Large');
    await page.getByRole('button', { name: 'Create case' }).click();
    await page.getByText('Nothing has been imported into this case').waitFor();
    const rows = Array.from({ length: 60_000 }, (_each, index) => `q${index},Probe ${index}`);
    await choose(page, [file('people.csv', `id,name\n${rows.join('\n')}\n`)]);
    await page.getByRole('button', { name: 'Import 1 file' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('What had been read stays in the case').waitFor({ timeout: 60_000 });
    await page.reload();
    await page.getByRole('button', { name: 'Report' }).click();
    await page.getByRole('button', { name: 'Run again' }).click();
    await page.getByText(/60,000 rows read/u).waitFor({ timeout: 120_000 });
    const { entities } = await browsing.at.get<{ entities: number }>('/api/cases/Large');
    expect(entities).toBe(60_000);
  });

  test('a case is deleted only when its name is typed once more', async () => {
    await browsing.at.send('POST', '/api/cases', { body: { name: 'Doomed' } });
    const page = await browsing.open();
    await page.getByRole('button', { name: 'Delete Doomed' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete “Doomed”' });
    const button = dialog.getByRole('button', { name: 'Delete the case' });
    expect(await button.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('Doomed');
    await button.click();
    await dialog.waitFor({ state: 'detached' });
    expect((await browsing.at.call('GET', '/api/cases/Doomed')).status).toBe(404);
  });
});
