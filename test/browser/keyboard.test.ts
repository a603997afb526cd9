import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ChartContent } from '../../server/contract/chart.js';
import { accessFaults, browse, hasChromium, picture } from './chromium.js';
import { autosaved, command, find, isSaved, openDemo, take } from './explore-steps.js';

/** Nine commands that change the picture, by their words. */
const STEPS = [
  ['hide phones', 'Hide phones'],
  ['hide links payments', 'Hide links: payments'],
  ['colour by kind', 'Colour by kind'],
  ['hide vehicles', 'Hide vehicles'],
  ['show phones', 'Show phones'],
  ['lay out circle', /circle$/u],
  ['pin ingrid', 'Pin Ingrid Dornhackl'],
  ['expand ingrid', 'Expand Ingrid Dornhackl'],
  ['remove ingrid', 'Remove Ingrid Dornhackl'],
] as const;

/** What undo brings back: the eye of the camera and who is selected are no part of it. */
function whatStands(content: ChartContent): Partial<ChartContent> {
  return { ...content, camera: null, selected: null };
}

/** Goes on by Tab to the button of that name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = 'document.activeElement.ariaLabel ?? document.activeElement.textContent';
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate<string>(focused)) === name) return;
  }
  throw new Error(`no Tab led to ${name}`);
}

describe.skipIf(!hasChromium)('the graph by keyboard', () => {
  const browsing = browse();

  test('leads from a search along lines, and to what is written', async () => {
    const page = await openDemo(browsing);
    const selected = page.getByRole('complementary', { name: 'Selection' }).getByRole('heading', {
      level: 2,
    });
    const focused = () =>
      page.evaluate<string>(
        'document.activeElement.getAttribute("role") ?? document.activeElement.tagName',
      );
    await find(page, 'Dornhackl Ingr', 'Ingrid Dornhackl');
    await expect.poll(focused).toBe('application');

    await page.keyboard.press('n');
    await expect.poll(() => selected.textContent()).not.toBe('Ingrid Dornhackl');
    const neighbour = (await selected.textContent()) ?? '';
    // A screen reader is told where that is.
    await page
      .getByRole('status')
      .filter({ hasText: `${neighbour}, ` })
      .waitFor();
    await page.keyboard.press('n');
    await expect.poll(() => selected.textContent()).not.toBe(neighbour);
    await page.keyboard.press('Backspace');
    await expect.poll(() => selected.textContent()).toBe('Ingrid Dornhackl');

    const arrows = ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'];
    for (const arrow of arrows) await page.keyboard.press(arrow);
    await expect.poll(() => selected.textContent()).not.toBe('Ingrid Dornhackl');
    const reached = (await selected.textContent()) ?? '';
    await page.keyboard.press('e');
    await page.getByRole('button', { name: `Undo “Expand ${reached}”` }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('H2');
  });

  test('leads from a search to a path, kept on the chart, and ten steps back and forth', async () => {
    const page = await openDemo(browsing);
    await isSaved(page);
    const begin = whatStands((await autosaved(browsing)).content);
    const undo = page.getByRole('button', { name: /^Undo/u });
    const undoName = async () => (await undo.textContent()) ?? '';
    await find(page, 'Dornhackl Ingr', 'Ingrid Dornhackl');
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Find a command' }).fill('path from');
    await page.getByRole('option', { name: 'Path from Ingrid Dornhackl to…' }).first().waitFor();
    await page.keyboard.press('Enter');
    // What is typed at once is typed there.
    await page.keyboard.type('Duna work');
    expect(await page.getByRole('textbox', { name: 'To' }).inputValue()).toBe('Duna work');
    await take(page, 'Duna work permit desk');
    await page.keyboard.press('Enter');
    const path = page.getByRole('region', { name: 'Path 1' });
    await path.waitFor();
    await tabTo(page, 'Keep on chart');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Undo “Keep path Ingrid Dornhackl – /u }).waitFor();

    // More steps, of several kinds.
    const names = [await undoName()];
    await page.keyboard.press('Escape');
    for (const [text, title] of STEPS) {
      await command(page, text, title);
      const last = names.at(-1) ?? '';
      await expect.poll(undoName).not.toBe(last);
      names.push(await undoName());
    }
    expect(names.length).toBe(10);
    await isSaved(page);
    const done = whatStands((await autosaved(browsing)).content);
    expect(done).not.toEqual(begin);

    for (const name of names.toReversed()) {
      await expect.poll(undoName).toBe(name);
      await page.keyboard.press('Control+z');
    }
    await expect.poll(() => undo.isDisabled()).toBe(true);
    await isSaved(page);
    expect(whatStands((await autosaved(browsing)).content)).toEqual(begin);
    for (const name of names) {
      await page.keyboard.press('Control+Shift+z');
      await expect.poll(undoName).toBe(name);
    }
    await isSaved(page);
    expect(whatStands((await autosaved(browsing)).content)).toEqual(done);
  });

  test('is there in words: where one stands, and every line from there', async () => {
    const page = await openDemo(browsing);
    await find(page, 'Dornhackl Ingr', 'Ingrid Dornhackl');
    await page.getByRole('button', { name: 'In words' }).press('Enter');
    const words = page.getByRole('region', { name: 'Graph in words' });
    const stand = words.getByRole('heading', { level: 3 }).first();
    const text = (await stand.textContent()) ?? '';
    const lines = words.getByRole('list', { name: 'Lines from here' }).getByRole('button');
    const told = Number(/person, (\d+) line/u.exec(text)?.[1]);
    await expect.poll(() => lines.count()).toBe(told);
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'in-words');
    await lines.first().press('Enter');
    await expect.poll(() => stand.textContent()).not.toBe(text);
  });
});
