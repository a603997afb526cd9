import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { accessFaults, browse, hasChromium } from './chromium.js';
import { autosaved, find, isSaved, openDemo } from './explore-steps.js';

async function choose(page: Page, field: string, text: string, option: RegExp): Promise<void> {
  await page.getByRole('textbox', { name: field, exact: true }).fill(text);
  await page.getByRole('option', { name: option }).click();
}

describe.skipIf(!hasChromium)('the room Paths', () => {
  const browsing = browse(async (at) => {
    await at.importDemo();
  });

  test('a path in time order says how sure the order is, and stays on the chart', async () => {
    const page = await openDemo(browsing);
    await find(page, 'Dornhackl Ingr', 'Ingrid Dornhackl');
    await page.getByRole('button', { name: 'Path to…' }).click();
    await choose(page, 'To', 'Petra Ker', /Petra Kern/u);
    await page.getByText('time order', { exact: true }).click();
    await page.getByRole('button', { name: 'Find paths' }).click();
    const path = page.getByRole('region', { name: 'Path 1' });
    await path.getByText(/(?:Certainly|Possibly) in time order/u).waitFor();
    await page.getByText(/links without a date are left out of the time order/u).waitFor();
    await path.getByRole('button', { name: 'Keep on chart' }).click();
    const kept = page.getByRole('region', { name: 'Kept on the chart' });
    await kept.getByText(/Ingrid Dornhackl – Petra Kern/u).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await isSaved(page);
    const { content } = await autosaved(browsing);
    expect(content.paths).toMatchObject([{ rules: { by: 'time', order: 'possible' } }]);
    const drawn = content.nodes.map(({ id }) => id);
    expect(drawn).toEqual(expect.arrayContaining(content.paths?.[0]?.entities ?? ['none']));

    await page.reload();
    await kept.getByText(/Ingrid Dornhackl – Petra Kern/u).waitFor();
    await page.getByRole('region', { name: 'Legend' }).getByText('kept path').waitFor();
    await kept.getByRole('button', { name: 'Ask again' }).click();
    await path.getByRole('button', { name: 'Drop from chart' }).click();
    await kept.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Undo “Drop path Ingrid Dornhackl – /u }).click();
    await kept.waitFor();
  });

  test('three ends are joined pair by pair, and what shuts a path out is said', async () => {
    const page = await openDemo(browsing);
    await page.getByRole('checkbox', { name: 'Phones', exact: true }).uncheck();
    await page.getByRole('link', { name: 'Paths' }).click();
    await page.getByRole('button', { name: 'Another end' }).click();
    await choose(page, 'From', 'Dornhackl Ingr', /Ingrid Dornhackl/u);
    await choose(page, 'To (1)', 'Petra Ker', /Petra Kern/u);
    await choose(page, 'To (2)', 'Duna work', /Duna work permit desk/u);
    await page.getByText('strong ties', { exact: true }).click();
    await page.getByRole('button', { name: 'Find paths' }).click();
    for (const pair of ['Ingrid Dornhackl – Petra Kern', 'Petra Kern – Duna work permit desk']) {
      await page.getByRole('heading', { name: pair }).waitFor();
    }
    await page
      .getByText(/a step is 1\/w long/u)
      .first()
      .waitFor();
    await page.getByRole('textbox', { name: 'Most links' }).fill('1');
    await page.getByRole('button', { name: 'Find paths' }).click();
    await page.getByText('No path of at most 1 link under these rules').first().waitFor();
    expect(await accessFaults(page)).toEqual([]);
  });

  test('a note keeps who wrote it, every version, and can be withdrawn', async () => {
    const page = await openDemo(browsing);
    await find(page, 'Petra Ker', 'Petra Kern');
    const notes = page.getByRole('region', { name: 'Notes' });
    await notes.getByText('Nobody has written any.').waitFor();
    await notes.getByRole('button', { name: 'Write a note' }).click();
    await notes.getByRole('textbox', { name: 'New note' }).fill('Ask the bank about March.');
    await notes.getByRole('button', { name: 'Save note' }).click();
    const note = notes.getByRole('article', { name: 'Note by Inspector Test' });
    await note.getByText('Ask the bank about March.').waitFor();
    await note.getByRole('button', { name: 'Change' }).click();
    await note.getByRole('textbox', { name: 'Change the note' }).fill('The bank has answered.');
    await note.getByRole('button', { name: 'Save note' }).click();
    await note.getByRole('button', { name: '1 earlier version' }).click();
    await note.getByText('Ask the bank about March.').waitFor();
    await page.reload();
    await note.getByText('The bank has answered.').waitFor();
    await note.getByRole('button', { name: 'Withdraw' }).click();
    await note.getByText('Withdrawn').waitFor();
    const files = page.getByRole('region', { name: 'Documents and files' });
    await files
      .getByText(/^SHA-256 [0-9a-f]{64}$/u)
      .first()
      .waitFor();
    expect(await accessFaults(page)).toEqual([]);
  });
});
