import { describe, expect, test } from 'vitest';
import { accessFaults, browse, hasChromium, picture } from './chromium.js';
import { find, openDemo } from './explore-steps.js';

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
