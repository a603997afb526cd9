import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { browse, hasChromium } from './chromium.js';
import { openDemo } from './explore-steps.js';

/** Has the palette do the one command that its words find first. */
async function ask(page: Page, words: string, command: RegExp): Promise<void> {
  const field = page.getByRole('dialog').getByRole('textbox');
  await page.keyboard.press('Control+k');
  await field.fill(words);
  const list = page.getByRole('dialog').getByRole('listbox');
  await list.getByRole('option').first().filter({ hasText: command }).waitFor();
  await field.press('Enter');
  // Keys are the dialog's own until it has gone.
  await list.waitFor({ state: 'detached' });
}

describe.skipIf(!hasChromium)('the palette', () => {
  const browsing = browse();

  test('opens what lies below the graph, folds and unfolds, and exports', async () => {
    const page = await openDemo(browsing);
    await ask(page, 'table of links', /^Open the table of links$/u);
    await page.getByRole('grid', { name: 'Table of rows of links drawn' }).waitFor();
    // What is typed at once, before its field is there, is typed in it all the same.
    await page.keyboard.press('Control+k');
    await page.keyboard.type('open the timeline');
    const field = page.getByRole('dialog').getByRole('textbox');
    await expect.poll(() => field.inputValue()).toBe('open the timeline');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('toolbar', { name: 'Time' }).waitFor();
    await ask(page, 'compare two', /^Compare two windows$/u);
    await page.getByRole('region', { name: 'Changes from A to B' }).waitFor();
    await ask(page, 'hide the timeline', /^Hide the timeline and tables$/u);
    await page.getByRole('toolbar', { name: 'Time' }).waitFor({ state: 'detached' });

    await ask(page, 'fold group 1', /^Fold group 1 \(\d+ drawn\)/u);
    await page.getByRole('button', { name: 'Undo “Fold Group 1”' }).waitFor();
    await ask(page, 'unfold all', /^Unfold all groups$/u);
    await page.getByRole('button', { name: 'Undo “Unfold all groups”' }).waitFor();

    await ask(page, 'pdf', /^Export what is drawn…$/u);
    await page.getByRole('dialog', { name: 'Export what is drawn' }).waitFor();
  });

  test('leads to rooms, and does there what their buttons do', async () => {
    const page = await openDemo(browsing);
    await ask(page, 'money', /^Go to Money$/u);
    await page.getByRole('heading', { name: 'Money by month' }).waitFor();
    await ask(page, 'map', /^Go to Map$/u);
    await page.getByRole('heading', { name: 'On the map' }).waitFor();
    await ask(page, 'ways of all', /^Draw the ways of all that is drawn$/u);
    await page.getByText(/lines? between places/u).waitFor();
    await ask(page, 'what if', /^Go to What if$/u);
    await page.getByRole('heading', { name: 'What if some were gone' }).waitFor();
    await ask(page, 'try out', /^Try out what if some were gone$/u);
    await page.getByText('Largest component').first().waitFor({ timeout: 60_000 });
  });

  test('speaks Spanish, and finds its commands by Spanish words', async () => {
    const page = await openDemo(browsing);
    await ask(page, 'español', /Español$/u);
    await page.getByRole('button', { name: 'Exportar lo dibujado' }).waitFor();
    await ask(page, 'exportar lo', /^Exportar lo dibujado…$/u);
    await page.getByRole('dialog', { name: 'Exportar lo dibujado' }).waitFor();
  });
});
