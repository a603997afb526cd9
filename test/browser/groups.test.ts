import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { IN_DEMO } from '../http/serve.js';
import { leaksIn } from '../helpers/demo-files.js';
import { accessFaults, browse, hasChromium, picture } from './chromium.js';
import { openDemo } from './explore-steps.js';

describe.skipIf(!hasChromium)('groups in the browser', () => {
  const browsing = browse();

  async function openRoom(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Groups' }).click();
    await page.getByRole('heading', { name: 'Densely linked groups in the records' }).waitFor();
  }

  test('say whether they are there, and what each is; a name leads to the graph', async () => {
    const page = await openDemo(browsing);
    await openRoom(page);
    const panel = page.getByRole('complementary', { name: 'Groups' });
    await panel.getByText(/^Not compared with random networks/u).waitFor();

    // The form asks for what the room then shows.
    await panel.getByRole('button', { name: 'New analysis…' }).click();
    await panel.getByRole('checkbox', { name: 'Compare with 99 random networks' }).check();
    await panel.getByRole('checkbox', { name: 'Coarser and finer levels' }).check();
    expect(await accessFaults(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Analyse', exact: true }).click();
    await panel.getByText('More grouped than random networks').waitFor({ timeout: 240_000 });
    await panel
      .getByText(/p = 0\.01/u)
      .first()
      .waitFor();

    const first = panel.getByRole('button', { name: /^Group 1 · / });
    await first.click();
    const facts = panel.locator('dl');
    await facts.getByText(/stay inside \(conductance/u).waitFor();
    await facts.getByText('Central', { exact: true }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'groups');

    const name = facts.getByRole('button').first();
    const text = (await name.textContent()) ?? '';
    await name.click();
    await page.getByRole('heading', { level: 2, name: text }).waitFor();
    const shown = (await panel.textContent()) ?? '';
    expect(leaksIn(shown)).toEqual([]);
    expect(shown).not.toMatch(/gang|risk|guilt/iu);
  });

  test('are shown on each level that the run kept', async () => {
    await browsing.at.work(`${IN_DEMO}/runs`, { levels: true, communities: 'leiden' });
    const page = await openDemo(browsing);
    await openRoom(page);
    const panel = page.getByRole('complementary', { name: 'Groups' });
    const levels = panel.getByRole('radiogroup', { name: 'Level' });
    await levels.waitFor();
    const counts = await levels.getByRole('radio').count();
    expect(counts).toBeGreaterThan(2);
    const named = async () => (await levels.locator('label').allTextContents()).map(Number);
    const sizes = await named();
    expect(sizes).toEqual([...sizes].sort((one, other) => one - other));
    await levels.locator('label').first().click();
    await panel.getByText(new RegExp(`^${sizes[0]} groups, modularity`, 'u')).waitFor();
    await panel.getByRole('button', { name: /^Group 1 · / }).click();
    await panel
      .locator('dl')
      .getByText(/stay inside/u)
      .waitFor();
    expect(await accessFaults(page)).toEqual([]);
  });
});
