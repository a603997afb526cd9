import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Chart } from '../../server/contract/chart.js';
import { IN_DEMO } from '../http/serve.js';
import { accessFaults, browse, hasChromium, picture } from './chromium.js';
import { autosaved, drawnCount, find, isSaved, openDemo } from './explore-steps.js';

describe.skipIf(!hasChromium)('charts under names, in the browser', () => {
  const browsing = browse();

  const chart = (name: string) =>
    browsing.at.get<Chart>(`${IN_DEMO}/charts/${encodeURIComponent(name)}`);

  const keep = async (page: Page, name: string, note: string) => {
    await page.getByRole('link', { name: 'Charts', exact: true }).click();
    await page.getByRole('button', { name: 'Keep this picture…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Keep this picture' });
    await dialog.getByRole('textbox', { name: 'Name of the chart' }).fill(name);
    await dialog.getByRole('textbox', { name: 'Note' }).fill(note);
    await dialog.getByRole('button', { name: 'Keep', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  test('a chart has a name, a note, an author and an address that opens it again', async () => {
    const page = await openDemo(browsing);
    await keep(page, 'Border week', 'As found.');
    const row = page.getByRole('article', { name: 'Border week' });
    await row.getByText(/Inspector Test · \d+ entities/u).waitFor();
    await row.getByText('As found.').waitFor();
    expect((await chart('Border week')).content.note).toBe('As found.');
    await row.getByRole('button', { name: 'More on Border week' }).click();
    await page.getByRole('menuitem', { name: 'Change the note…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Note on Border week' });
    await dialog.getByRole('textbox', { name: 'Note' }).fill('Before the phones were left out.');
    await dialog.getByRole('button', { name: 'Keep the note' }).click();
    await row.getByText('Before the phones were left out.').waitFor();
    expect(await accessFaults(page)).toEqual([]);
    const all = await drawnCount(page);

    await page.getByRole('link', { name: 'Explore' }).click();
    await page.getByRole('checkbox', { name: 'Phones', exact: true }).uncheck();
    await expect.poll(() => drawnCount(page)).toBeLessThan(all);
    await page.getByRole('application').focus();
    await find(page, 'Petra Ker', 'Petra Kern');
    await page.getByRole('button', { name: 'Remove from graph' }).click();
    await keep(page, 'Without phones', '');
    await isSaved(page);

    // A colleague follows the link.
    const { pathname } = new URL(page.url());
    await page.goto(new URL(`${pathname}/Border%20week`, page.url()).href);
    await expect.poll(() => drawnCount(page)).toBe(all);
    expect(decodeURIComponent(new URL(page.url()).pathname)).toMatch(/\/charts\/Border week$/u);
    await page.getByRole('button', { name: 'Undo “Open Border week”' }).click();
    await expect.poll(() => drawnCount(page)).toBeLessThan(all);
    expect(new URL(page.url()).pathname).toMatch(/\/charts$/u);
  });

  test('two charts are compared on the graph and as a list, and combined in one step', async () => {
    const page = await openDemo(browsing);
    await page.getByRole('link', { name: 'Charts', exact: true }).click();
    await page.getByRole('combobox', { name: 'From' }).click();
    await page.getByRole('option', { name: 'Border week' }).click();
    await page.getByRole('combobox', { name: 'To' }).click();
    await page.getByRole('option', { name: 'Without phones' }).click();
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    const list = page.getByRole('region', { name: 'What differs' });
    const gone = list.getByRole('group', { name: 'Entities gone' });
    await gone.getByText(/Entities gone: \d+/u).waitFor();
    await list.getByText('without Phones').waitFor();
    const legend = page.getByRole('region', { name: 'Legend' });
    const [, count] = /Entities gone: (\d+)/u.exec((await gone.textContent()) ?? '') ?? [];
    await legend.getByText(new RegExp(`gone: ${count ?? ''} entities`, 'u')).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'compared');
    await page.getByRole('button', { name: 'Back to the picture' }).click();

    const before = await drawnCount(page);
    await page.getByRole('combobox', { name: 'From' }).click();
    await page.getByRole('option', { name: 'Without phones' }).click();
    await page.getByRole('combobox', { name: 'To' }).click();
    await page.getByRole('option', { name: 'Border week' }).click();
    await page.getByRole('button', { name: 'Combine into one' }).click();
    await page.getByText('1 entity came to those of the first; undo takes it back.').waitFor();
    const [first, whole] = await Promise.all([chart('Without phones'), chart('Border week')]);
    await isSaved(page);
    const { content } = await autosaved(browsing);
    expect(content.nodes).toHaveLength(whole.content.nodes.length);
    expect(content.nodes.slice(0, -1)).toEqual(first.content.nodes);
    await page
      .getByRole('button', { name: 'Undo “Combine Without phones and Border week”' })
      .click();
    await expect.poll(() => drawnCount(page)).toBe(before);
  });

  test('two windows on one chart: the second to write is asked, nothing is overwritten in silence', async () => {
    const page = await openDemo(browsing);
    await isSaved(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await isSaved(other);
    const before = await drawnCount(other);
    await page.getByRole('link', { name: 'Explore' }).click();
    await page.getByRole('checkbox', { name: 'People', exact: true }).uncheck();
    await expect.poll(() => drawnCount(page)).toBeLessThan(before);
    await isSaved(page);
    const kept = await chart('Autosave');
    await find(other, 'Marius S', 'Marius Săndulescu');
    const dialog = other.getByRole('dialog', { name: 'The picture was changed elsewhere' });
    await dialog.waitFor();
    expect(await chart('Autosave')).toEqual(kept);
    expect(await accessFaults(other)).toEqual([]);
    await dialog.getByRole('button', { name: 'Keep mine' }).click();
    await isSaved(other);
    const mine = await chart('Autosave');
    expect(mine.version).toBe(kept.version + 1);
    expect(mine.content.filter.entityKinds).toBeUndefined();
    // Now the first window is behind, and is asked in its turn.
    await page.getByRole('checkbox', { name: 'People', exact: true }).check();
    const asked = page.getByRole('dialog', { name: 'The picture was changed elsewhere' });
    await asked.waitFor();
    await asked.getByRole('button', { name: 'Take theirs' }).click();
    await page
      .getByRole('heading', { name: 'Marius Săndulescu' })
      .waitFor({ timeout: 5_000 })
      .catch(() => undefined);
    await expect.poll(() => drawnCount(page)).toBe(before);
    await isSaved(page);
  });
});
