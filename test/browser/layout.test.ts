import { describe, expect, test } from 'vitest';
import type { ChartContent } from '../../server/contract/chart.js';
import { accessFaults, browse, hasChromium, inkBelow, picture } from './chromium.js';
import { autosaved, find, isSaved, openDemo } from './explore-steps.js';

describe.skipIf(!hasChromium)('layouts and the map in the browser', () => {
  const browsing = browse();

  const kept = async () => (await autosaved(browsing)).content;
  const spots = ({ nodes }: ChartContent) =>
    new Map(nodes.map(({ id, x, y }) => [id, `${x} ${y}`]));

  test('a layout is one named step: pinned entities stay, the rest is kept, undo brings all back', async () => {
    const page = await openDemo(browsing);
    await isSaved(page);
    await find(page, 'Petra Ker', 'Petra Kern');
    await page.getByRole('button', { name: 'Pin', exact: true }).click();
    await isSaved(page);
    const before = await kept();
    const pinned = before.nodes.find((node) => node.pinned)?.id ?? '';
    const layOut = async (name: string, step: string) => {
      await page.getByRole('button', { name: 'Layout', exact: true }).click();
      await page.getByRole('menuitem', { name: new RegExp(`^${name}`, 'u') }).click();
      await page.getByRole('button', { name: `Undo “${step}”` }).waitFor({ timeout: 30_000 });
    };
    await layOut('Hierarchy', 'Layout: hierarchy');
    await page.getByText(/have no such link that is drawn: set apart/u).waitFor();
    await layOut('By time and kind', 'Layout: by time and kind');
    expect(await accessFaults(page)).toEqual([]);
    await isSaved(page);
    const after = await kept();
    expect(after.arrangement?.kind).toBe('time-by-kind');
    expect(after.arrangement?.guides.map(({ text }) => text)).toContain('People');
    expect(spots(after).get(pinned)).toBe(spots(before).get(pinned));
    const moved = before.nodes.filter(({ id }) => spots(after).get(id) !== spots(before).get(id));
    expect(moved.length).toBeGreaterThan(before.nodes.length / 2);
    await picture(page, 'layout-time');
    await page.getByRole('button', { name: 'Undo “Layout: by time and kind”' }).click();
    await page.getByRole('button', { name: 'Undo “Layout: hierarchy”' }).click();
    await isSaved(page);
    expect(spots(await kept())).toEqual(spots(before));
  });

  test('the overview shows what is in sight, moves the camera, and can be hidden', async () => {
    const page = await openDemo(browsing, { moves: true });
    const overview = page.getByTestId('mini-map');
    await page.getByRole('button', { name: 'Everything in sight' }).click();
    await expect.poll(() => overview.isVisible()).toBe(false);
    // The whole legend and a table leave the picture less room, and cover nothing of it.
    const legend = page.getByRole('region', { name: 'Legend' });
    await legend.getByRole('button', { name: 'Legend' }).click();
    await legend.getByText('Solid: the grade of some record', { exact: false }).waitFor();
    await expect.poll(() => inkBelow(page, legend)).toBe(0);
    await page.getByRole('tab', { name: 'Entities' }).click();
    await page.getByRole('grid').waitFor();
    await expect.poll(() => inkBelow(page, legend)).toBe(0);
    await legend.getByRole('button', { name: 'Legend' }).click();
    await page.getByRole('button', { name: 'Hide the lower panel' }).click();
    for (let zoom = 0; zoom < 3; zoom += 1) {
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await page.waitForTimeout(300);
    }
    await overview.waitFor();
    await isSaved(page);
    const before = (await kept()).camera;
    await overview.click({ position: { x: 30, y: 30 } });
    await isSaved(page);
    const after = (await kept()).camera;
    expect(after?.ratio).toBe(before?.ratio);
    expect(after?.x).toBeLessThan(before?.x ?? 0);
    expect(after?.y).toBeGreaterThan(before?.y ?? 1);
    await page.getByRole('button', { name: 'Overview' }).click();
    await overview.waitFor({ state: 'detached' });
  });

  test('on paper the graph is on white, with its legend and its counts, whatever the screen shows', async () => {
    const page = await openDemo(browsing, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('canvas[data-print]');
    await paper.waitFor();
    await page.getByText(/Showing \d+ of 1,208 entities/u).waitFor();
    await page
      .getByText('Solid: the grade of some record supports the link', { exact: false })
      .waitFor();
    expect(await page.getByRole('link', { name: 'Positions' }).isVisible()).toBe(false);
    const [corner, inks] = await page.evaluate<[number[], number]>(`(() => {
      const canvas = document.querySelector('canvas[data-print]');
      const context = canvas.getContext('2d');
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let inks = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] < 200) inks += 1;
      return [[...data.slice(0, 4)], inks];
    })()`);
    expect(corner).toEqual([255, 255, 255, 255]);
    expect(inks).toBeGreaterThan(2_000);
    await page.emulateMedia({ media: 'screen' });
    await paper.waitFor({ state: 'detached' });
  });

  test('the map asks nobody outside, and what is selected on it is selected everywhere', async () => {
    // A request to anywhere else fails the test at its end.
    const page = await openDemo(browsing);
    await page.getByRole('link', { name: 'Map' }).click();
    const counts = page.getByText(/\d+ of \d+ drawn entities have a place · \d+ places/u);
    await counts.first().waitFor();
    const map = page.getByRole('region', { name: 'Map', exact: true }).first();
    // The symbols come once the outlines are drawn.
    await map
      .getByRole('button', { name: /places: |touchpoint$|place$/u })
      .first()
      .waitFor({ timeout: 60_000 });
    expect(await accessFaults(page)).toEqual([]);
    const list = page.getByRole('list', { name: 'Places on the map' });
    const first = list.getByRole('button').first();
    const name = ((await first.textContent()) ?? '').replace(/(?:touchpoint|place) ·.*$/u, '');
    await first.click();
    await page.getByRole('heading', { name, level: 2 }).waitFor();
    await expect.poll(() => first.getAttribute('aria-pressed')).toBe('true');
    await find(page, 'Ferenc Bere', 'Ferenc Bereczki');
    const stops = page.getByRole('list', { name: 'Stops of Ferenc Bereczki' });
    await expect
      .poll(() => stops.getByRole('button').allTextContents())
      .toEqual([
        expect.stringMatching(/^1\. Kőrösvár road crossing/u),
        expect.stringMatching(/^2\. Stânca Veche road crossing/u),
      ]);
    await picture(page, 'map');
    await page.getByRole('link', { name: 'Explore' }).click();
    await page.getByRole('checkbox', { name: 'Crossings' }).uncheck();
    await page.getByRole('link', { name: 'Map' }).click();
    await page.getByText(/No record puts Ferenc Bereczki at a place/u).waitFor();
  });
});
