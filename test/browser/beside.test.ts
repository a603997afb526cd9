import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessFaults, browse, DECODED, hasChromium, picture, wholePixels } from './chromium.js';
import { drawnCount, find, openDemo } from './explore-steps.js';

const WAIT = { timeout: 20_000 };

describe.skipIf(!hasChromium)('beside the graph', () => {
  const browsing = browse();

  const dock = (page: Page) => page.getByRole('region', { name: 'Beside the graph' });

  const chooseDrawn = (page: Page) =>
    page.getByRole('combobox', { name: 'Of', exact: true }).selectOption('drawn');

  test('time is brushed by keys as one step, played on, and two windows compared', async () => {
    const page = await openDemo(browsing);
    const before = await drawnCount(page);
    await dock(page).getByRole('tab', { name: 'Time' }).click();
    const bars = dock(page).getByRole('img', { name: /^Calls: [\d,]+ links/u });
    await bars.waitFor(WAIT);
    const first = dock(page).getByRole('slider', { name: 'First day shown' });
    await first.focus();
    for (let key = 0; key < 4; key++) await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => first.getAttribute('aria-valuenow')).toBe('41');
    const only = page.getByText(/ · only .+ – /u);
    await only.waitFor(WAIT);
    await dock(page).getByRole('button', { name: 'Window one step on' }).waitFor();
    await page.getByRole('button', { name: 'Undo “Filter time”' }).click();
    await expect.poll(() => drawnCount(page), WAIT).toBe(before);
    await page.getByRole('button', { name: 'Undo', exact: true }).waitFor();

    await dock(page).getByRole('button', { name: 'Window one step on' }).click();
    await page.getByRole('button', { name: 'Undo “Play time”' }).click();

    await dock(page)
      .getByRole('button', { name: /bursts?, \d+ gaps?/u })
      .click();
    await page.getByText(/Kleinberg’s two-state automaton/u).waitFor();
    await page
      .getByRole('button', { name: /^Burst · Calls/u })
      .first()
      .click();
    await only.waitFor(WAIT);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Undo “Filter time”' }).click();

    await dock(page).getByRole('button', { name: 'Compare two windows' }).click();
    const changes = page.getByRole('region', { name: 'Changes from A to B' });
    await changes.waitFor(WAIT);
    await page.getByText(/new · − gone · ▲ rising · ▼ falling from A to B/u).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'compare-windows');
    const row = changes.getByRole('button', { name: / → /u }).first();
    await row.click();
    await expect.poll(() => row.getAttribute('aria-pressed'), WAIT).toBe('true');
    expect(await changes.textContent()).not.toContain('Protected');
  });

  test('the tables hold what is drawn, lead to the graph and back, and are taken along', async () => {
    const page = await openDemo(browsing);
    const drawn = await drawnCount(page);
    await dock(page).getByRole('tab', { name: 'Entities' }).click();
    const grid = page.getByRole('grid', { name: 'Table of entities drawn' });
    await grid.waitFor(WAIT);
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(String(drawn + 1));
    // Few of the rows are in the page.
    expect(await grid.getByRole('row').count()).toBeLessThan(50);

    await grid.getByRole('columnheader', { name: 'Links admitted' }).getByRole('button').click();
    const figures = async () => {
      const texts = await grid
        .getByRole('row')
        .locator('[role=gridcell]:nth-child(4)')
        .allTextContents();
      return texts.slice(0, 6).map((text) => Number(text.replaceAll(',', '')));
    };
    await expect.poll(async () => (await figures())[0]).toBeGreaterThan(100);
    const sorted = await figures();
    expect(sorted).toEqual(sorted.toSorted((a, b) => b - a));

    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    // Which row that is can be seen along all of it, also below the cell that sticks.
    const marked = grid.locator('[data-active]');
    const clip = await wholePixels(marked);
    const line = (await page.screenshot({ clip })).toString('base64');
    const isOneLine = await page.evaluate<boolean>(`(async () => {
      const context = await (${DECODED})('${line}');
      const { height } = context.canvas;
      const pixel = (x, y) => context.getImageData(x, y, 1, 1).data.join();
      // Where the window is not a whole number of pixels high, the last line of them is a blend.
      return [1, 2].some((up) => {
        const y = height - up;
        const isLine = pixel(400, y) !== pixel(400, height / 2 - 8);
        return isLine && [40, 100, 180].every((x) => pixel(x, y) === pixel(400, y));
      });
    })()`);
    expect(isOneLine).toBe(true);
    await page.keyboard.press('Enter');
    const selected = grid.getByRole('row', { selected: true });
    await selected.waitFor();
    const name = (await selected.getByRole('gridcell').first().textContent()) ?? '';
    await page.getByRole('heading', { name, level: 2 }).waitFor(WAIT);

    // The other way: whoever is selected elsewhere comes into sight.
    await find(page, 'Petra Ker', 'Petra Kern');
    const found = grid.getByRole('row', { name: /Petra Kern/u, selected: true });
    await found.waitFor(WAIT);
    const [frame, row] = [await grid.boundingBox(), await found.boundingBox()];
    expect(row!.y).toBeGreaterThan(frame!.y);
    expect(row!.y + row!.height).toBeLessThanOrEqual(frame!.y + frame!.height);
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'table');

    await dock(page).getByRole('textbox', { name: 'Filter the entities' }).fill('petra kern');
    await dock(page).getByText(`1 of ${drawn} entities drawn`).waitFor();
    const saving = page.waitForEvent('download');
    await dock(page).getByRole('button', { name: 'CSV' }).click();
    const file = await (await saving).path();
    const [head, ...rows] = readFileSync(file, 'utf8').trim().split('\r\n');
    expect(head).toContain('Name,Kind,Lines drawn');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/^Petra Kern,person,/u);
  });

  test('money is summed for what is drawn, each currency by itself, with tables for who cannot see them', async () => {
    const page = await openDemo(browsing);
    await page.getByRole('link', { name: 'Money' }).click();
    // The picture of the tests before it came back with its selection.
    await chooseDrawn(page);
    const euros = page.getByRole('region', { name: 'Payments in EUR' });
    await euros.getByRole('img', { name: /^EUR by month: .+ in, .+ out/u }).waitFor(WAIT);
    await euros.getByText('The same as a table').click();
    await euros.getByRole('cell', { name: '2023-05' }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'money');
  });

  test('calls stand by pair, which opens its records, and by hour of the week', async () => {
    const page = await openDemo(browsing);
    await page.getByRole('link', { name: 'Calls' }).click();
    await chooseDrawn(page);
    const matrix = page.getByRole('region', { name: 'Who calls whom' });
    await matrix
      .getByText(/^40 of \d+ phones, by calls; \d+ of [\d,]+ calls are between them/u)
      .waitFor(WAIT);
    await page
      .getByRole('img', { name: /^Hours of the week of calls with a known time zone/u })
      .waitFor(WAIT);
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'calls');
    const cell = matrix
      .getByRole('button', { name: / calls .+: \d+ calls? on \d+ days?$/u })
      .first();
    const counted = /: (\d+) calls?/u.exec((await cell.getAttribute('aria-label')) ?? '')?.[1];
    await cell.click();
    const records = page.getByRole('dialog').getByText(/calls\.csv, row \d+/u);
    await records.first().waitFor(WAIT);
    // Both directions are listed.
    await expect.poll(() => records.count()).toBeGreaterThanOrEqual(Number(counted));
    await page.keyboard.press('Escape');

    await dock(page).getByRole('tab', { name: 'Degrees' }).click();
    await page
      .getByRole('img', { name: /^Degree distribution of what is drawn: lines drawn/u })
      .waitFor(WAIT);
    expect(await accessFaults(page)).toEqual([]);
  });
});
